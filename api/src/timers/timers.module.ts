import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module'
import { AssignmentsModule } from '../assignments/assignments.module'
import { BetweenPlansModule } from '../assignments/between-plans.module'
import { HouseholdsModule } from '../households/households.module'
import { IssuesModule } from '../issues/issues.module'
import { PolicySettingsModule } from '../issues/policy/policy-settings.module'
import { MediaModule } from '../media/media.module'
import { NotificationsModule } from '../notifications/notifications.module'
import { RosterModule } from '../roster/roster.module'
import { RotaModule } from '../rota/rota.module'
import { Timers } from './timers'

@Module({
  imports: [
    AccountsModule,
    HouseholdsModule,
    RosterModule,
    RotaModule,
    AssignmentsModule,
    BetweenPlansModule,
    RotaModule,
    MediaModule,
    IssuesModule,
    PolicySettingsModule,
    NotificationsModule,
  ],
  providers: [Timers],
  exports: [Timers],
})
export class TimersModule {}
