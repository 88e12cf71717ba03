import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../areas/areas.module'
import { AppointmentsService } from './appointments.service'
import { PeopleRepository } from './people.repository'
import { personSchema } from './person.schema'

@Module({
  imports: [AreasModule, MongooseModule.forFeature([{ name: 'Person', schema: personSchema }])],
  providers: [AppointmentsService, PeopleRepository],
  exports: [AppointmentsService, PeopleRepository],
})
export class PeopleModule {}
