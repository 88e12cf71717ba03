import * as z from 'zod/mini'

/** A MongoDB id as text. Validated on every route: a malformed one is BAD_ID, never a 500. */
export const id = z.string().check(z.regex(/^[0-9a-f]{24}$/))

/** Made by the client once per act (UUID or similar), so that a repeated tap is one act. */
export const requestId = z.string().check(z.regex(/^[\w-]{8,64}$/))

export const idParam = z.object({ id })

/** Opaque position in a list, as returned in `nextCursor`. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(200))

export interface Page<Item> {
  items: Item[]
  /** Absent at the end of the list. */
  nextCursor?: string
}
