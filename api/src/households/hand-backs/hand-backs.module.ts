import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../../areas/areas.module'
import { PeopleModule } from '../../people/people.module'
import { HouseholdRecordsModule } from '../household-records.module'
import { handBackSchema } from './hand-back.schema'
import { HandBacksController } from './hand-backs.controller'
import { HandBacksRepository } from './hand-backs.repository'
import { HandBacksService } from './hand-backs.service'

@Module({
  imports: [AreasModule, PeopleModule, HouseholdRecordsModule, MongooseModule.forFeature([{ name: 'HandBack', schema: handBackSchema }])],
  controllers: [HandBacksController],
  providers: [HandBacksRepository, HandBacksService],
  exports: [HandBacksService],
})
export class HandBacksModule {}
