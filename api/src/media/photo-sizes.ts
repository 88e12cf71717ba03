import sharp from 'sharp'
import { DomainError } from '../core/domain-error'

export const photoSizes = ['thumb', 'large'] as const
export type PhotoSize = (typeof photoSizes)[number]

/** Pixels: a square for lists, and what fits a full screen twice over. */
const thumbSide = 480
const largeSide = 1600
/** Phones of today take 50 million; a few bytes can claim billions. */
const maxPixels = 80_000_000
/** What a camera or a phone's album hands over. HEIC is decoded where the image library has a decoder for it. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif', 'gif', 'tiff'])

interface SizedPhoto {
  /** JPEG without any metadata. */
  thumb: Buffer
  large: Buffer
  /** Of `large`, after turning it upright. */
  width: number
  height: number
}

/**
 * Decodes whatever it is, turns it upright and encodes it anew, so that neither place nor camera nor hidden data survive.
 * @throws MEDIA_NOT_A_PHOTO decided by decoding, never by name or declared type.
 */
export async function sizePhoto(bytes: Buffer): Promise<SizedPhoto> {
  try {
    const { format } = await sharp(bytes, { limitInputPixels: maxPixels }).metadata()
    if (!formats.has(format)) throw new DomainError('MEDIA_NOT_A_PHOTO')
    const { data: large, info } = await jpeg(bytes, (image) =>
      image.resize(largeSide, largeSide, { fit: 'inside', withoutEnlargement: true }),
    )
    const { data: thumb } = await jpeg(large, (image) => image.resize(thumbSide, thumbSide, { fit: 'cover', withoutEnlargement: true }))
    return { thumb, large, width: info.width, height: info.height }
  } catch {
    throw new DomainError('MEDIA_NOT_A_PHOTO')
  }
}

const jpeg = (bytes: Buffer, resize: (image: sharp.Sharp) => sharp.Sharp) =>
  resize(sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).autoOrient())
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
