import { type DynamicModule, Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { ScheduleModule } from '@nestjs/schedule'
import { ThrottlerModule } from '@nestjs/throttler'
import { LoggerModule } from 'nestjs-pino'
import { AccountOpenidModule } from './accounts/account-openid.module'
import { AccountsModule } from './accounts/accounts.module'
import { AreasModule } from './areas/areas.module'
import { AssignmentsModule } from './assignments/assignments.module'
import { BetweenPlansModule } from './assignments/between-plans.module'
import { AuditModule } from './audit/audit.module'
import type { Clock } from './core/clock'
import { CoreModule } from './core/core.module'
import { databaseOptions } from './core/database'
import type { Env } from './core/env'
import { loggedUrl } from './core/logged-url'
import { HealthController } from './health.controller'
import { HouseholdsModule } from './households/households.module'
import { HouseholdIssuesModule } from './issues/household-issues.module'
import { IssuesModule } from './issues/issues.module'
import { PolicySettingsModule } from './issues/policy/policy-settings.module'
import { MediaModule } from './media/media.module'
import { NotificationsModule } from './notifications/notifications.module'
import { WakeUpsModule } from './notifications/reach/wake-ups.module'
import { RosterModule } from './roster/roster.module'
import { RotaModule } from './rota/rota.module'
import { SeatsModule } from './seats/seats.module'
import { TimersModule } from './timers/timers.module'
import { WechatModule } from './wechat/wechat.module'

/** The whole house. Order is that of docs/architecture.md. */
@Module({})
export class AppModule {
  static with(env: Env, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level: env.LOG_LEVEL,
            redact: ['req.headers.authorization', 'req.headers.cookie'],
            serializers: { req: (request: { url: string }) => ({ ...request, url: loggedUrl(request.url) }) },
          },
        }),
        MongooseModule.forRoot(env.MONGODB_URI, databaseOptions),
        ScheduleModule.forRoot(),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: 120 }]),
        CoreModule.with(env, clock),
        AuditModule,
        WechatModule,
        MediaModule,
        AreasModule,
        AccountsModule,
        AccountOpenidModule,
        HouseholdsModule,
        RosterModule,
        AssignmentsModule,
        BetweenPlansModule,
        RotaModule,
        SeatsModule,
        IssuesModule,
        HouseholdIssuesModule,
        PolicySettingsModule,
        NotificationsModule,
        WakeUpsModule,
        TimersModule,
      ],
      controllers: [HealthController],
    }
  }
}
