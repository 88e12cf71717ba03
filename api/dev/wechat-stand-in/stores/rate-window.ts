const BEIJING_OFFSET_MS = 8 * 3600_000
export const DAY_MS = 86_400_000

/** Counts calls per key in fixed windows of the given length, as WeChat's per-minute and per-day limits do. A day is Beijing's. */
export class RateWindow {
  private readonly counts = new Map<string, { window: number; count: number }>()

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one call; false when the limit of this window was already reached. */
  take(key: string, now: Date): boolean {
    const window = Math.floor((now.getTime() + BEIJING_OFFSET_MS) / this.windowMs)
    const entry = this.counts.get(key)
    if (entry?.window !== window) {
      this.counts.set(key, { window, count: 1 })
      return this.limit > 0
    }
    if (entry.count >= this.limit) return false
    entry.count += 1
    return true
  }

  /** Forgets what this key has used. */
  clear(key: string): void {
    this.counts.delete(key)
  }
}
