import { randomBytes } from 'node:crypto'

/** An id like `668f2aa4-51c08c03-3d141241`: seconds in hex, then two random words. Used for `rid` and `trace_id`. */
export function requestId(now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000).toString(16)
  return `${seconds}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`
}
