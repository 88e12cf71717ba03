import sharp from 'sharp'
import { sceneSvg } from '../demo-data/photo-scenes'
import type { PhotoWish } from '../demo-data/story'

/** A JPEG as a phone would take it; drawn once, whoever asks again. */
export function photoDrawer(): (wish: PhotoWish) => Promise<Buffer> {
  const drawn = new Map<string, Promise<Buffer>>()
  return ({ scene, after = false, turn = 0 }) => {
    const key = `${scene}:${after}:${turn}`
    const known = drawn.get(key)
    if (known) return known
    const drawing = sharp(Buffer.from(sceneSvg(scene, after, turn)))
      .flatten({ background: '#d9d2c4' })
      .jpeg({ quality: 82 })
      .toBuffer()
    drawn.set(key, drawing)
    return drawing
  }
}
