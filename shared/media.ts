export const maxPhotos = 9
/** Of one upload, bytes. */
export const maxPhotoBytes = 12 * 1024 * 1024

/** Answer of POST /media and a photo in every view. URLs are signed; their expiry is rounded to the day. */
export interface PhotoView {
  id: string
  width: number
  height: number
  thumbUrl: string
  largeUrl: string
}
