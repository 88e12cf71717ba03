/** A key made once per act, so that a repeated tap or a second sending is one act (shared/ids.ts, requestId). */
export function newRequestId(): string {
  const random = () => Math.random().toString(36).slice(2, 12)
  return `${Date.now().toString(36)}-${random()}${random()}`
}
