import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../areas/areas.module'
import { HouseholdRecordsModule } from '../households/household-records.module'
import { PeopleModule } from '../people/people.module'
import { AssignmentsModule } from './assignments.module'
import { CoverController } from './cover/cover.controller'
import { CoverService } from './cover/cover.service'
import { coverDaySchema } from './cover/cover-day.schema'
import { CoverDaysRepository } from './cover/cover-days.repository'
import { CoverDaysService } from './cover/cover-days.service'
import { MembersController } from './members/members.controller'
import { MembersService } from './members/members.service'
import { RepairService } from './repair/repair.service'
import { AssignmentSettingsController } from './settings/assignment-settings.controller'
import { AssignmentSettingsService } from './settings/assignment-settings.service'

/** What goes on between one plan and the next: settings, leave, how cover stands, what wants mending. */
@Module({
  imports: [
    AssignmentsModule,
    AreasModule,
    PeopleModule,
    HouseholdRecordsModule,
    MongooseModule.forFeature([{ name: 'CoverDay', schema: coverDaySchema }]),
  ],
  controllers: [AssignmentSettingsController, MembersController, CoverController],
  providers: [AssignmentSettingsService, MembersService, CoverService, CoverDaysService, CoverDaysRepository, RepairService],
  exports: [CoverDaysService, RepairService],
})
export class BetweenPlansModule {}
