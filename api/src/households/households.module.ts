import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../areas/areas.module'
import { PeopleModule } from '../people/people.module'
import { householdSchema } from './household.schema'
import { HouseholdsRepository } from './households.repository'
import { ResidenciesRepository } from './residencies.repository'
import { residencySchema } from './residency.schema'

@Module({
  imports: [
    AreasModule,
    PeopleModule,
    MongooseModule.forFeature([
      { name: 'Household', schema: householdSchema },
      { name: 'Residency', schema: residencySchema },
    ]),
  ],
  providers: [HouseholdsRepository, ResidenciesRepository],
  exports: [HouseholdsRepository, ResidenciesRepository],
})
export class HouseholdsModule {}
