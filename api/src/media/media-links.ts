import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PhotoSize } from './photo-sizes'

const dayMs = 24 * 60 * 60_000
/** Where the API answers; see main.ts. */
const path = '/api/media'

/**
 * A signed path to one size of a photo, good for 24 to 48 hours. The expiry is rounded to the day, so that all views of a
 * day name the same address and the phone loads a photo once.
 */
export function signMediaPath(key: string, id: string, size: PhotoSize, now: Date): string {
  const expiresAt = (Math.floor(now.getTime() / dayMs) + 2) * dayMs
  return `${path}/${id}/${size}?e=${expiresAt / 1000}&s=${signature(key, id, size, expiresAt / 1000)}`
}

/** Is this a link that we gave out and that has not expired? `expiresAt` in seconds. */
export function isValidMediaLink(
  key: string,
  link: { id: string; size: PhotoSize; expiresAt: number; signature: string },
  now: Date,
): boolean {
  const expected = Buffer.from(signature(key, link.id, link.size, link.expiresAt))
  const given = Buffer.from(link.signature)
  return given.length === expected.length && timingSafeEqual(given, expected) && link.expiresAt * 1000 > now.getTime()
}

const signature = (key: string, id: string, size: PhotoSize, expiresAt: number): string =>
  createHmac('sha256', key).update(`${id}/${size}/${expiresAt}`).digest('base64url')
