import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { CalendarModule } from '../calendar/calendar.module'
import { PeopleModule } from '../people/people.module'
import { RotaCoverController } from './cover/rota-cover.controller'
import { RotaCoverPresenter } from './cover/rota-cover.presenter'
import { RotaCoverService } from './cover/rota-cover.service'
import { DutyController } from './duty/duty.controller'
import { DutyPresenter } from './duty/duty.presenter'
import { DutyService } from './duty/duty.service'
import { DutyRoster } from './duty/duty-roster'
import { DutyWeeksService } from './duty/duty-weeks.service'
import { DutyCalendarService } from './feed/duty-calendar.service'
import { DutyFeedController } from './feed/duty-feed.controller'
import { dutyFeedSchema } from './feed/duty-feed.schema'
import { DutyFeedService } from './feed/duty-feed.service'
import { DutyFeedsRepository } from './feed/duty-feeds.repository'
import { handoverSchema } from './handover/handover.schema'
import { HandoverArticlesController } from './handover/handover-articles.controller'
import { HandoverArticlesService } from './handover/handover-articles.service'
import { HandoverCalls } from './handover/handover-calls.service'
import { HandoverParties } from './handover/handover-parties'
import { HandoversRepository } from './handover/handovers.repository'
import { RotaGenerator } from './months/rota-generator.service'
import { RotaMonthPresenter } from './months/rota-month.presenter'
import { rotaMonthSchema } from './months/rota-month.schema'
import { RotaMonthChanges } from './months/rota-month-changes'
import { RotaMonthsController } from './months/rota-months.controller'
import { RotaMonthsRepository } from './months/rota-months.repository'
import { RotaMonthsService } from './months/rota-months.service'
import { RotaSurroundings } from './months/rota-surroundings'
import { TakeShiftService } from './months/take-shift.service'
import { AnswerOfferService } from './offers/answer-offer.service'
import { AskOfferService } from './offers/ask-offer.service'
import { MoveRules } from './offers/move-rules'
import { MyOffersService } from './offers/my-offers.service'
import { OfferPresenter } from './offers/offer.presenter'
import { OfferChoicesService } from './offers/offer-choices.service'
import { OfferNotices } from './offers/offer-notices'
import { OffersController } from './offers/offers.controller'
import { OpenCoversService } from './offers/open-covers.service'
import { MyLeaveService } from './own-leave/my-leave.service'
import { OwnLeaveController } from './own-leave/own-leave.controller'
import { OwnLeaveService } from './own-leave/own-leave.service'
import { OwnWishService } from './own-leave/own-wish.service'
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
    CalendarModule,
    AreasModule,
    PeopleModule,
    AccountsModule,
    MongooseModule.forFeature([
      { name: 'RotaMonth', schema: rotaMonthSchema },
      { name: 'RotaWatch', schema: rotaWatchSchema },
      { name: 'DutyFeed', schema: dutyFeedSchema },
      { name: 'Handover', schema: handoverSchema },
    ]),
  ],
  controllers: [
    RotaSettingsController,
    RotaMonthsController,
    RotaSheetController,
    RotaCoverController,
    DutyController,
    OffersController,
    OwnLeaveController,
    DutyFeedController,
    HandoverArticlesController,
  ],
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
    AskOfferService,
    AnswerOfferService,
    MoveRules,
    MyOffersService,
    OfferChoicesService,
    OfferNotices,
    OfferPresenter,
    OpenCoversService,
    MyLeaveService,
    OwnLeaveService,
    OwnWishService,
    RotaCoverService,
    RotaCoverPresenter,
    RotaWatchesRepository,
    RotaWatchService,
    DutyRoster,
    DutyPresenter,
    DutyService,
    DutyWeeksService,
    DutyFeedsRepository,
    DutyFeedService,
    DutyCalendarService,
    HandoversRepository,
    HandoverParties,
    HandoverCalls,
    HandoverArticlesService,
  ],
  exports: [DutyRoster, OpenCoversService, RotaWatchService, HandoversRepository, HandoverParties, HandoverCalls, HandoverArticlesService],
})
export class RotaModule {}
