import { Module } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { HouseholdsModule } from '../households/households.module'
import { PeopleModule } from '../people/people.module'
import { RotaModule } from '../rota/rota.module'
import { ActorLoader } from './actor-loader'
import { HomeService } from './home.service'
import { MeController } from './me.controller'
import { MeService } from './me.service'
import { PolicyGuard } from './policy.guard'
import { SeatsService } from './seats.service'

@Module({
  imports: [AreasModule, PeopleModule, AccountsModule, HouseholdsModule, RotaModule],
  controllers: [MeController],
  providers: [SeatsService, ActorLoader, MeService, HomeService, { provide: APP_GUARD, useClass: PolicyGuard }],
  exports: [SeatsService],
})
export class SeatsModule {}
