import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../areas/areas.module'
import { HouseholdRecordsModule } from '../households/household-records.module'
import { PeopleModule } from '../people/people.module'
import { CommunityRosterReader } from './community-roster'
import { importRowsSchema, importSchema } from './import.schema'
import { ImportRowsStore } from './import-rows.store'
import { ImportRunner } from './import-runner'
import { ImportWriter } from './import-writer'
import { ImportsController } from './imports.controller'
import { ImportsRepository } from './imports.repository'
import { ImportsService } from './imports.service'

@Module({
  imports: [
    AreasModule,
    PeopleModule,
    HouseholdRecordsModule,
    MongooseModule.forFeature([
      { name: 'Import', schema: importSchema },
      { name: 'ImportRows', schema: importRowsSchema },
    ]),
  ],
  controllers: [ImportsController],
  providers: [ImportsRepository, ImportRowsStore, CommunityRosterReader, ImportWriter, ImportRunner, ImportsService],
  exports: [ImportsService],
})
export class RosterModule {}
