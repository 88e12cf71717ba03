import { Controller, Get } from '@nestjs/common'
import { InjectConnection } from '@nestjs/mongoose'
import { type Connection, ConnectionStates } from 'mongoose'
import { Action } from './core/action.decorator'
import { DatabaseClock } from './core/database-clock'
import { DomainError } from './core/domain-error'
import { ClimbingService } from './issues/climbing/climbing.service'
import { type TimerRun, Timers } from './timers/timers'

/** Later than that, somebody may be waiting who should have been called (brief: within 60 s). */
const alarmSeconds = 60

/** For load balancers: alive, and ready to serve. */
@Controller('health')
export class HealthController {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly databaseClock: DatabaseClock,
    private readonly climbing: ClimbingService,
    private readonly list: Timers,
  ) {}

  @Get('live')
  @Action('health.live')
  live(): { status: 'ok' } {
    return { status: 'ok' }
  }

  /** 503 while the database is away or our clock is off (timers are stopped then). */
  @Get('ready')
  @Action('health.ready')
  ready(): { status: 'ok'; clockOffsetMs?: number } {
    if (this.connection.readyState !== ConnectionStates.connected) throw new DomainError('NOT_READY')
    if (!this.databaseClock.trustworthy) throw new DomainError('CLOCK_WRONG', { offsetMs: this.databaseClock.offset })
    return { status: 'ok', clockOffsetMs: this.databaseClock.offset }
  }

  /** 503 while issues wait to be raised for more than a minute, or some are parked: an alarm for whoever runs the service.
   * With the last turn of each timer in the process that answers. */
  @Get('timers')
  @Action('health.timers')
  async timers(): Promise<{ status: 'ok'; lagSeconds: number; parked: number; timers: Record<string, TimerRun> }> {
    const { lagSeconds, parked } = await this.climbing.lag()
    const timers = Object.fromEntries(this.list.lastRuns)
    if (lagSeconds > alarmSeconds || parked > 0) throw new DomainError('TIMERS_LATE', { lagSeconds, parked, timers })
    return { status: 'ok', lagSeconds, parked, timers }
  }
}
