import { maxPhotos } from '@shared/media'
import Taro from '@tarojs/taro'

/**
 * Photos from the camera or the album, as paths that outlive this page: saved files in WeChat, data URLs in a browser.
 * Somebody who backs out gets none.
 */
export async function pickPhotos(room: number = maxPhotos): Promise<string[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({
      count: Math.min(room, maxPhotos),
      sizeType: ['compressed'],
      sourceType: ['camera', 'album'],
    })
    return await Promise.all(tempFilePaths.map(keep))
  } catch {
    return []
  }
}

/** A path that is still there tomorrow; where the phone refuses, the passing one has to do. */
const keep = (path: string): Promise<string> => (process.env.TARO_ENV === 'h5' ? asDataUrl(path) : saved(path))

function saved(path: string): Promise<string> {
  return new Promise((done) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: (result) => done((result as { savedFilePath?: string }).savedFilePath ?? path),
      fail: () => done(path),
    })
  })
}

/** Longest side of a photo kept in a browser; the server re-encodes anyway. */
const longest = 1600

async function asDataUrl(path: string): Promise<string> {
  const picture = new window.Image()
  picture.src = path
  await picture.decode()
  const scale = Math.min(1, longest / Math.max(picture.naturalWidth, picture.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.naturalWidth * scale)
  canvas.height = Math.round(picture.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.8)
}
