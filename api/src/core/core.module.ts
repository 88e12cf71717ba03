import { type DynamicModule, Global, Module } from '@nestjs/common'
import { APP_FILTER } from '@nestjs/core'
import { Clock, SystemClock } from './clock'
import { DatabaseClock } from './database-clock'
import { DatabaseIndexes } from './database-indexes'
import { ENV, type Env } from './env'
import { ErrorFilter } from './error.filter'
import { Pii } from './pii'

/** What every room stands on. No business words in here. */
@Global()
@Module({})
export class CoreModule {
  static with(env: Env, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: ENV, useValue: env },
        { provide: Clock, useValue: clock },
        { provide: Pii, useFactory: () => new Pii(env.PII_KEYS, env.PII_HASH_KEY) },
        { provide: APP_FILTER, useClass: ErrorFilter },
        DatabaseClock,
        DatabaseIndexes,
      ],
      exports: [ENV, Clock, Pii, DatabaseClock],
    }
  }
}
