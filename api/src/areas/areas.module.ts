import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { CalendarModule } from '../calendar/calendar.module'
import { areaSchema } from './area.schema'
import { AreasController } from './areas.controller'
import { AreasRepository } from './areas.repository'
import { AreasService } from './areas.service'
import { CategoriesController } from './categories.controller'
import { CommunityCalendars } from './community-calendars'
import { entranceCodeSchema } from './entrance-code.schema'
import { EntranceCodesRepository } from './entrance-codes.repository'
import { EntranceCodesService } from './entrance-codes.service'
import { policyVersionSchema } from './policy-version.schema'
import { PolicyVersionsService } from './policy-versions.service'

@Module({
  imports: [
    CalendarModule,
    MongooseModule.forFeature([
      { name: 'Area', schema: areaSchema },
      { name: 'PolicyVersion', schema: policyVersionSchema },
      { name: 'EntranceCode', schema: entranceCodeSchema },
    ]),
  ],
  controllers: [AreasController, CategoriesController],
  providers: [AreasRepository, AreasService, EntranceCodesRepository, EntranceCodesService, PolicyVersionsService, CommunityCalendars],
  exports: [AreasRepository, CommunityCalendars, EntranceCodesService, PolicyVersionsService],
})
export class AreasModule {}
