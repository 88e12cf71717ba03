import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../../areas/areas.module'
import { PeopleModule } from '../../people/people.module'
import { HouseholdRecordsModule } from '../household-records.module'
import { VisitPresenter } from './visit.presenter'
import { visitSchema } from './visit.schema'
import { VisitsController } from './visits.controller'
import { VisitsRepository } from './visits.repository'
import { VisitsService } from './visits.service'

@Module({
  imports: [AreasModule, PeopleModule, HouseholdRecordsModule, MongooseModule.forFeature([{ name: 'Visit', schema: visitSchema }])],
  controllers: [VisitsController],
  providers: [VisitsRepository, VisitPresenter, VisitsService],
  exports: [VisitsService],
})
export class VisitsModule {}
