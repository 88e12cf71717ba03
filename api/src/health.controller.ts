import { Controller, Get } from '@nestjs/common'
import { InjectConnection } from '@nestjs/mongoose'
import { type Connection, ConnectionStates } from 'mongoose'
import { Action } from './core/action.decorator'
import { DatabaseClock } from './core/database-clock'
import { DomainError } from './core/domain-error'

/** For load balancers: alive, and ready to serve. */
@Controller('health')
export class HealthController {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly databaseClock: DatabaseClock,
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
}
