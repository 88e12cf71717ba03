import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { PeopleModule } from '../people/people.module'
import { GateRoomsService } from './gate-rooms.service'
import { GatesController } from './gates.controller'
import { householdSchema } from './household.schema'
import { HouseholdsRepository } from './households.repository'
import { MyHouseholdsController } from './my-households.controller'
import { MyHouseholdsService } from './my-households.service'
import { ResidenciesController } from './residencies.controller'
import { ResidenciesRepository } from './residencies.repository'
import { ResidenciesService } from './residencies.service'
import { ResidencyPresenter } from './residency.presenter'
import { residencySchema } from './residency.schema'
import { ResidencyNeighbourhood } from './residency-neighbourhood'
import { ResidencyRequestPresenter } from './residency-request.presenter'
import { ResidencyRequestsService } from './residency-requests.service'

/** Dwellings and who lives in them. Wants OpenIssuesOfHouseholds from a global module: the issues room. */
@Module({
  imports: [
    AccountsModule,
    AreasModule,
    PeopleModule,
    MongooseModule.forFeature([
      { name: 'Household', schema: householdSchema },
      { name: 'Residency', schema: residencySchema },
    ]),
  ],
  controllers: [GatesController, MyHouseholdsController, ResidenciesController],
  providers: [
    GateRoomsService,
    HouseholdsRepository,
    MyHouseholdsService,
    ResidenciesRepository,
    ResidenciesService,
    ResidencyNeighbourhood,
    ResidencyPresenter,
    ResidencyRequestPresenter,
    ResidencyRequestsService,
  ],
  exports: [HouseholdsRepository, ResidenciesRepository, ResidenciesService, ResidencyRequestsService],
})
export class HouseholdsModule {}
