import { randomBytes } from 'node:crypto'
import { PlatformError } from '../platform-error'

const LIFETIME_MS = 7200_000
const OVERLAP_MS = 300_000
const FORCE_GAP_MS = 30_000
const FORCE_PER_DAY = 20
const LEGACY_PER_DAY = 2000
const BEIJING_OFFSET_MS = 8 * 3600_000
const DAY_MS = 86_400_000

interface Issued {
  token: string
  validUntil: number
  /** Superseded by force: from then on unknown to the platform (40001) rather than expired (42001). */
  revoked: boolean
}

/**
 * Access tokens of one app. Stable and legacy tokens are independent of each other.
 * Rules: "获取稳定版接口调用凭据" and "获取接口调用凭据" of the official documentation.
 */
export class TokenStore {
  private readonly issued = new Map<string, Issued>()
  private stable?: Issued
  private legacy?: Issued
  private lastForcedAt = Number.NEGATIVE_INFINITY
  private forced = { day: -1, count: 0 }
  private legacyCalls = { day: -1, count: 0 }
  private serial = 80

  constructor(private readonly clock: { now(): Date }) {}

  /** The same token with its remaining seconds until the last 5 minutes; then a new one beside the old one. */
  stableToken(forceRefresh: boolean): { access_token: string; expires_in: number } {
    const now = this.clock.now().getTime()
    if (forceRefresh && this.mayForce(now)) {
      if (this.stable) this.stable.revoked = true
      this.stable = this.issue(now)
    } else if (!this.stable || this.stable.validUntil - now <= OVERLAP_MS) {
      this.stable = this.issue(now)
    }
    return { access_token: this.stable.token, expires_in: Math.floor((this.stable.validUntil - now) / 1000) }
  }

  /** Every call makes a new token; the one before lives 5 minutes more at most. */
  legacyToken(): { access_token: string; expires_in: number } {
    const now = this.clock.now().getTime()
    if (!countToday(this.legacyCalls, now, LEGACY_PER_DAY)) throw new PlatformError(45009)
    if (this.legacy) this.legacy.validUntil = Math.min(this.legacy.validUntil, now + OVERLAP_MS)
    this.legacy = this.issue(now)
    return { access_token: this.legacy.token, expires_in: LIFETIME_MS / 1000 }
  }

  knows(token: string): boolean {
    return this.issued.has(token)
  }

  /** Throws 41001 missing, 40001 unknown or superseded, 42001 expired. */
  check(token: string): void {
    if (!token) throw new PlatformError(41001)
    const found = this.issued.get(token)
    if (!found || found.revoked) throw new PlatformError(40001)
    if (found.validUntil <= this.clock.now().getTime()) throw new PlatformError(42001)
  }

  /** Too soon or too often: WeChat does not refresh and answers the present token. */
  private mayForce(now: number): boolean {
    if (now - this.lastForcedAt < FORCE_GAP_MS) return false
    if (!countToday(this.forced, now, FORCE_PER_DAY)) return false
    this.lastForcedAt = now
    return true
  }

  private issue(now: number): Issued {
    const issued = { token: `${this.serial++}_${randomBytes(96).toString('base64url')}`, validUntil: now + LIFETIME_MS, revoked: false }
    this.issued.set(issued.token, issued)
    return issued
  }
}

/** Counts one more in the Beijing calendar day of `now`; false when `limit` was reached. */
function countToday(counter: { day: number; count: number }, now: number, limit: number): boolean {
  const day = Math.floor((now + BEIJING_OFFSET_MS) / DAY_MS)
  if (counter.day !== day) {
    counter.day = day
    counter.count = 0
  }
  if (counter.count >= limit) return false
  counter.count += 1
  return true
}
