import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { PeopleModule } from '../people/people.module'
import { ClosedAccounts } from './closed-accounts'
import { GateRoomsService } from './gate-rooms.service'
import { GatesController } from './gates.controller'
import { HandBacksModule } from './hand-backs/hand-backs.module'
import { HouseholdRecordsModule } from './household-records.module'
import { MyHouseholdsController } from './my-households.controller'
import { MyHouseholdsService } from './my-households.service'
import { ResidenciesController } from './residencies.controller'
import { ResidenciesService } from './residencies.service'
import { ResidencyPresenter } from './residency.presenter'
import { ResidencyNeighbourhood } from './residency-neighbourhood'
import { ResidencyRequestPresenter } from './residency-request.presenter'
import { ResidencyRequestsService } from './residency-requests.service'
import { VisitsModule } from './visits/visits.module'

/** Dwellings and who lives in them. Wants OpenIssuesOfHouseholds from a global module: the issues room. */
@Module({
  imports: [AccountsModule, AreasModule, PeopleModule, HouseholdRecordsModule, HandBacksModule, VisitsModule],
  controllers: [GatesController, MyHouseholdsController, ResidenciesController],
  providers: [
    GateRoomsService,
    MyHouseholdsService,
    ResidenciesService,
    ClosedAccounts,
    ResidencyNeighbourhood,
    ResidencyPresenter,
    ResidencyRequestPresenter,
    ResidencyRequestsService,
  ],
  exports: [HouseholdRecordsModule, HandBacksModule, ResidenciesService, ResidencyRequestsService],
})
export class HouseholdsModule {}
