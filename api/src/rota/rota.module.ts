import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../areas/areas.module'
import { PeopleModule } from '../people/people.module'
import { RotaCoverController } from './cover/rota-cover.controller'
import { RotaCoverPresenter } from './cover/rota-cover.presenter'
import { RotaCoverService } from './cover/rota-cover.service'
import { DutyController } from './duty/duty.controller'
import { DutyPresenter } from './duty/duty.presenter'
import { DutyService } from './duty/duty.service'
import { DutyRoster } from './duty/duty-roster'
import { RotaGenerator } from './months/rota-generator.service'
import { RotaMonthPresenter } from './months/rota-month.presenter'
import { rotaMonthSchema } from './months/rota-month.schema'
import { RotaMonthChanges } from './months/rota-month-changes'
import { RotaMonthsController } from './months/rota-months.controller'
import { RotaMonthsRepository } from './months/rota-months.repository'
import { RotaMonthsService } from './months/rota-months.service'
import { RotaSurroundings } from './months/rota-surroundings'
import { TakeShiftService } from './months/take-shift.service'
import { RotaPeople } from './rota-people'
import { RotaSettingsController } from './settings/rota-settings.controller'
import { RotaSettingsService } from './settings/rota-settings.service'
import { RotaSheetController } from './sheet/rota-sheet.controller'
import { RotaSheetService } from './sheet/rota-sheet.service'
import { rotaWatchSchema } from './watch/rota-watch.schema'
import { RotaWatchService } from './watch/rota-watch.service'
import { RotaWatchesRepository } from './watch/rota-watches.repository'

/** 值班: who mans which post when. */
@Module({
  imports: [
    AreasModule,
    PeopleModule,
    MongooseModule.forFeature([
      { name: 'RotaMonth', schema: rotaMonthSchema },
      { name: 'RotaWatch', schema: rotaWatchSchema },
    ]),
  ],
  controllers: [RotaSettingsController, RotaMonthsController, RotaSheetController, RotaCoverController, DutyController],
  providers: [
    RotaPeople,
    RotaSettingsService,
    RotaMonthsRepository,
    RotaMonthPresenter,
    RotaMonthChanges,
    RotaSurroundings,
    RotaMonthsService,
    RotaGenerator,
    TakeShiftService,
    RotaSheetService,
    RotaCoverService,
    RotaCoverPresenter,
    RotaWatchesRepository,
    RotaWatchService,
    DutyRoster,
    DutyPresenter,
    DutyService,
  ],
  exports: [DutyRoster, RotaWatchService],
})
export class RotaModule {}
