/** Longest a code may honestly live; beyond it the desk's own clock must be wrong. */
const longestLifeMs = 10 * 60_000
/** Life of a code as the server makes them, for a desk whose clock is wrong. */
const usualLifeMs = 2 * 60_000

/** How long a code that just arrived may be shown, however wrong the desk's clock is. */
export function lifeOf(expiresAt: string, arrivedAt: Date): number {
  const lifeMs = Date.parse(expiresAt) - arrivedAt.getTime()
  return lifeMs > 0 && lifeMs <= longestLifeMs ? lifeMs : usualLifeMs
}

/** 1 分 32 秒 · 40 秒: the one countdown with seconds. */
export function secondsLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  return seconds >= 60 ? `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒` : `${seconds} 秒`
}

/**
 * The code's id: in the page's address, or in the link that WeChat hands over as `q` when somebody scanned it there.
 * @returns '' when there is none
 */
export function deskCodeIdOf(params: { id?: string; q?: string }): string {
  if (params.id) return params.id
  return /[?&]id=([^&]+)/.exec(decodeURIComponent(params.q ?? ''))?.[1] ?? ''
}
