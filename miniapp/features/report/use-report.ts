import type { PhotoView } from '@shared/media'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type DraftPhoto, draftOwner, drafts, type ReportDraft } from '@/lib/drafts'
import { pickPhotos } from '@/lib/photos'
import { uploadPhoto } from '@/lib/upload'
import { emptyDraft } from './report-draft'

/** The draft of this person: every change is on the phone at once; photos go up while one writes on. */
export function useReport() {
  const [draft, setDraft] = useState<ReportDraft>(() => ({ ...emptyDraft(), ...drafts.read(draftOwner()) }))
  const [full, setFull] = useState(false)
  const [rising, setRising] = useState<ReadonlySet<string>>(new Set())
  const latest = useRef(draft)

  // A photo that arrives after the report was sent must not bring the draft back.
  const gone = useRef(false)

  const change = useCallback((part: Partial<ReportDraft>) => {
    if (gone.current) return
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
    setFull(!drafts.write(draftOwner(), latest.current))
  }, [])

  const send = useCallback(
    async (path: string) => {
      setRising((paths) => new Set([...paths, path]))
      const uploaded = await uploadPhoto(path).catch(() => undefined)
      setRising((paths) => new Set([...paths].filter((each) => each !== path)))
      if (uploaded) change({ photos: withUpload(latest.current.photos, path, uploaded) })
    },
    [change],
  )

  const addPhotos = async (room: number) => {
    const paths = await pickPhotos(room)
    change({ photos: [...latest.current.photos, ...paths.map((path) => ({ path }))] })
    for (const path of paths) void send(path)
  }

  // Photos of a draft left without a signal go up when the page opens again.
  useEffect(() => {
    for (const { path, uploaded } of latest.current.photos) if (!uploaded) void send(path)
  }, [send])

  return {
    draft,
    full,
    rising,
    change,
    addPhotos,
    removePhoto: (path: string) => change({ photos: latest.current.photos.filter((photo) => photo.path !== path) }),
    clear: () => {
      gone.current = true
      drafts.clear(draftOwner())
    },
  }
}

const withUpload = (photos: DraftPhoto[], path: string, uploaded: PhotoView): DraftPhoto[] =>
  photos.map((photo) => (photo.path === path ? { ...photo, uploaded } : photo))
