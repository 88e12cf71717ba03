import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { householdSchema } from './household.schema'
import { HouseholdsRepository } from './households.repository'
import { ResidenciesRepository } from './residencies.repository'
import { residencySchema } from './residency.schema'

/** Only what is stored: enough for an import from the command line, where no issues room is running. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Household', schema: householdSchema },
      { name: 'Residency', schema: residencySchema },
    ]),
  ],
  providers: [HouseholdsRepository, ResidenciesRepository],
  exports: [HouseholdsRepository, ResidenciesRepository],
})
export class HouseholdRecordsModule {}
