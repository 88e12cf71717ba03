import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import {
  type AnswerOfferInput,
  answerOfferInput,
  type OfferChoicesQuery,
  type OfferShiftInput,
  offerChoicesQuery,
  offerParam,
  offerShiftInput,
  type RotaOfferChoices,
  type RotaOffersView,
} from '@shared/rota-offers'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { monthParam } from '../months/month-param'
import type { MonthOf } from '../months/rota-month-changes'
import { AnswerOfferService, type OfferOf } from './answer-offer.service'
import { AskOfferService } from './ask-offer.service'
import { MyOffersService } from './my-offers.service'
import { OfferChoicesService } from './offer-choices.service'

const oneOffer = 'communities/:communityId/rota/:month/offers/:offerId'

@Controller()
export class OffersController {
  constructor(
    private readonly asking: AskOfferService,
    private readonly answering: AnswerOfferService,
    private readonly choosing: OfferChoicesService,
    private readonly mine: MyOffersService,
  ) {}

  @Get('my-rota-offers')
  @Action('rotaOffer.listMine')
  listMine(@CurrentActor() actor: Actor): Promise<RotaOffersView> {
    return this.mine.everywhere(actor)
  }

  @Get('communities/:communityId/rota/:month/offers/choices')
  @Action('rotaOffer.readChoices')
  choices(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Query({ schema: offerChoicesQuery }) { shiftId }: OfferChoicesQuery,
  ): Promise<RotaOfferChoices> {
    return this.choosing.of(actor, of, shiftId)
  }

  @Post('communities/:communityId/rota/:month/offers')
  @HttpCode(200)
  @Action('rotaOffer.ask')
  ask(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Body({ schema: offerShiftInput }) input: OfferShiftInput,
  ): Promise<RotaOffersView> {
    return this.asking.ask(actor, of, input)
  }

  @Post(`${oneOffer}/accept`)
  @HttpCode(200)
  @Action('rotaOffer.answer')
  accept(
    @CurrentActor() actor: Actor,
    @Param({ schema: offerParam }) of: OfferOf,
    @Body({ schema: answerOfferInput }) input: AnswerOfferInput,
  ): Promise<RotaOffersView> {
    return this.answering.accept(actor, of, input)
  }

  @Post(`${oneOffer}/decline`)
  @HttpCode(200)
  @Action('rotaOffer.answer')
  decline(
    @CurrentActor() actor: Actor,
    @Param({ schema: offerParam }) of: OfferOf,
    @Body({ schema: answerOfferInput }) input: AnswerOfferInput,
  ): Promise<RotaOffersView> {
    return this.answering.decline(actor, of, input)
  }

  @Post(`${oneOffer}/withdraw`)
  @HttpCode(200)
  @Action('rotaOffer.answer')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param({ schema: offerParam }) of: OfferOf,
    @Body({ schema: answerOfferInput }) input: AnswerOfferInput,
  ): Promise<RotaOffersView> {
    return this.answering.withdraw(actor, of, input)
  }
}
