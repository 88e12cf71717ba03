import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common'
import { InjectConnection } from '@nestjs/mongoose'
import { Interval } from '@nestjs/schedule'
import type { Connection } from 'mongoose'
import { Clock } from './clock'

/** More than this between our clock and the database's: timers stop, readiness says so (design §2). */
export const maxClockOffsetMs = 5_000

/** Less is the ordinary difference between two readings. */
const noticeableMs = 500

/** Of the commands that answer `localTime` this is the one every server knows; `hello` is newer than the Java server. */
const askTime = { isMaster: 1 }

/** A comparison: ours minus the database's, and both our clocks when it was made. */
interface Compared {
  offsetMs: number
  wallMs: number
  /** Of the monotonic clock, which nobody sets. */
  steadyMs: number
}

/** Compares this process's clock with the database's `localTime` at start and every 30 s; in between it notices when the clock is set. */
@Injectable()
export class DatabaseClock implements OnApplicationBootstrap {
  private readonly logger = new Logger(DatabaseClock.name)
  private compared: Compared | undefined

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.compare()
  }

  /** May timers of this process act? False as long as the clocks were not compared, or are too far apart. */
  get trustworthy(): boolean {
    return this.offset !== undefined && Math.abs(this.offset) <= maxClockOffsetMs
  }

  /** Ours minus the database's, milliseconds; undefined when the database could not be asked. */
  get offset(): number | undefined {
    if (!this.compared) return undefined
    const { offsetMs, wallMs, steadyMs } = this.compared
    const setByMs = Math.round(this.clock.now().getTime() - wallMs - (performance.now() - steadyMs))
    return Math.abs(setByMs) < noticeableMs ? offsetMs : offsetMs + setByMs
  }

  @Interval(30_000)
  async compare(): Promise<void> {
    const before = this.clock.now().getTime()
    try {
      const answer = await this.connection.db?.admin().command(askTime)
      const localTime: unknown = answer?.localTime
      if (!(localTime instanceof Date)) return
      const after = this.clock.now().getTime()
      this.compared = { offsetMs: (before + after) / 2 - localTime.getTime(), wallMs: after, steadyMs: performance.now() }
    } catch (error) {
      this.logger.warn({ err: error }, 'the database did not tell its time')
    }
    if (this.offset !== undefined && !this.trustworthy) this.logger.error(`clock is off by ${Math.round(this.offset)} ms: timers stopped`)
  }
}
