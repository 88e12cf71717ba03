import { PlatformError } from '../platform-error'
import { DAY_MS, RateWindow } from './rate-window'

const MINUTE_MS = 60_000
const CLEARS_A_MONTH = 10
const UNLIMITED = Number.POSITIVE_INFINITY

interface Quota {
  perMinute: number
  perDay: number
  /** What more than so many a minute are answered. */
  minuteErrcode: number
}

/** As of November 2026, from the documentation of each call; those not listed have none that we know. */
const KNOWN: Readonly<Record<string, Quota>> = {
  '/cgi-bin/stable_token': { perMinute: 10_000, perDay: 500_000, minuteErrcode: 45011 },
  '/wxa/resetusersessionkey': { perMinute: 60_000, perDay: UNLIMITED, minuteErrcode: 45011 },
  '/wxa/msg_sec_check': { perMinute: 4000, perDay: 2_000_000, minuteErrcode: 44991 },
  '/wxa/media_check_async': { perMinute: 2000, perDay: 200_000, minuteErrcode: 44991 },
  '/wxa/getwxacodeunlimit': { perMinute: 5000, perDay: UNLIMITED, minuteErrcode: 45011 },
  '/cgi-bin/message/subscribe/send': { perMinute: UNLIMITED, perDay: 10_000_000, minuteErrcode: 45011 },
  '/cgi-bin/message/template/send': { perMinute: UNLIMITED, perDay: 100_000, minuteErrcode: 45011 },
}

/** How often each account may call what. */
export class QuotaStore {
  private readonly windows = new Map<string, { minute: RateWindow; day: RateWindow; minuteErrcode: number }>()
  private readonly clears = new Map<string, number>()

  constructor(private readonly clock: { now(): Date }) {
    for (const [path, quota] of Object.entries(KNOWN)) this.put(path, quota)
  }

  /** Another limit than the real one, so that a test need not call ten thousand times. */
  limit(path: string, { perMinute, perDay }: { perMinute?: number; perDay?: number }): void {
    const known = KNOWN[path] ?? { perMinute: UNLIMITED, perDay: UNLIMITED, minuteErrcode: 45011 }
    this.put(path, { ...known, ...(perMinute === undefined ? {} : { perMinute }), ...(perDay === undefined ? {} : { perDay }) })
  }

  /** Counts one call; throws 44991 or 45011 by the minute, 45009 by the day. */
  take(path: string, appId: string): void {
    const windows = this.windows.get(path)
    if (!windows) return
    const now = this.clock.now()
    if (!windows.minute.take(appId, now)) throw new PlatformError(windows.minuteErrcode)
    if (!windows.day.take(appId, now)) throw new PlatformError(45009)
  }

  /** clear_quota: today's counts begin anew; throws 48006 the eleventh time in a month. */
  clear(appId: string): void {
    const month = `${appId} ${this.clock.now().toISOString().slice(0, 7)}`
    const count = (this.clears.get(month) ?? 0) + 1
    if (count > CLEARS_A_MONTH) throw new PlatformError(48006)
    this.clears.set(month, count)
    for (const { day } of this.windows.values()) day.clear(appId)
  }

  private put(path: string, { perMinute, perDay, minuteErrcode }: Quota): void {
    this.windows.set(path, { minute: new RateWindow(perMinute, MINUTE_MS), day: new RateWindow(perDay, DAY_MS), minuteErrcode })
  }
}
