import { Module } from '@nestjs/common'
import { AreasModule } from '../areas/areas.module'
import { PeopleModule } from '../people/people.module'
import { RotaPeople } from './rota-people'
import { RotaSettingsController } from './settings/rota-settings.controller'
import { RotaSettingsService } from './settings/rota-settings.service'

/** 值班: who mans which post when. */
@Module({
  imports: [AreasModule, PeopleModule],
  controllers: [RotaSettingsController],
  providers: [RotaPeople, RotaSettingsService],
})
export class RotaModule {}
