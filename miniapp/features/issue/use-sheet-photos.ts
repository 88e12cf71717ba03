import type { PhotoView } from '@shared/media'
import { useState } from 'react'
import type { PickedPhoto } from '@/components/report/media-picker'
import { sayError } from '@/lib/feedback'
import { mediaUrl } from '@/lib/http'
import { pickPhotos } from '@/lib/photos'
import { uploadPhoto } from '@/lib/upload'

interface Photo {
  path: string
  uploaded?: PhotoView
}

/** Photos of a sheet: uploaded as they are picked; one that fails is said and dropped. */
export function useSheetPhotos(max: number) {
  const [photos, setPhotos] = useState<Photo[]>([])
  const remove = (path: string) => setPhotos((all) => all.filter((photo) => photo.path !== path))

  const send = async (path: string) => {
    try {
      const uploaded = await uploadPhoto(path)
      setPhotos((all) => all.map((photo) => (photo.path === path ? { path, uploaded } : photo)))
    } catch (error) {
      remove(path)
      sayError(error)
    }
  }

  const add = async () => {
    const paths = await pickPhotos(max - photos.length)
    setPhotos((all) => [...all, ...paths.map((path) => ({ path }))])
    await Promise.all(paths.map(send))
  }

  return {
    add,
    remove,
    ids: photos.flatMap(({ uploaded }) => uploaded?.id ?? []),
    rising: photos.some(({ uploaded }) => !uploaded),
    picked: photos.map(
      ({ path, uploaded }): PickedPhoto => ({
        key: path,
        src: uploaded ? mediaUrl(uploaded.thumbUrl) : path,
        state: uploaded ? 'sent' : 'sending',
      }),
    ),
  }
}
