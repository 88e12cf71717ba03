import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { PeopleModule } from '../people/people.module'
import { GateRoomsService } from './gate-rooms.service'
import { GatesController } from './gates.controller'
import { HouseholdRecordsModule } from './household-records.module'
import { MyHouseholdsController } from './my-households.controller'
import { MyHouseholdsService } from './my-households.service'
import { ResidenciesController } from './residencies.controller'
import { ResidenciesService } from './residencies.service'
import { ResidencyPresenter } from './residency.presenter'
import { ResidencyNeighbourhood } from './residency-neighbourhood'
import { ResidencyRequestPresenter } from './residency-request.presenter'
import { ResidencyRequestsService } from './residency-requests.service'

/** Dwellings and who lives in them. Wants OpenIssuesOfHouseholds from a global module: the issues room. */
@Module({
  imports: [AccountsModule, AreasModule, PeopleModule, HouseholdRecordsModule],
  controllers: [GatesController, MyHouseholdsController, ResidenciesController],
  providers: [
    GateRoomsService,
    MyHouseholdsService,
    ResidenciesService,
    ResidencyNeighbourhood,
    ResidencyPresenter,
    ResidencyRequestPresenter,
    ResidencyRequestsService,
  ],
  exports: [HouseholdRecordsModule, ResidenciesService, ResidencyRequestsService],
})
export class HouseholdsModule {}
