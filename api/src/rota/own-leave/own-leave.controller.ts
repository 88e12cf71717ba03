import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common'
import {
  type AskLeaveInput,
  askLeaveInput,
  type EndLeaveInput,
  endLeaveInput,
  type MyRotaLeaveView,
  type OwnWishInput,
  ownWishInput,
} from '@shared/rota-offers'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { monthParam } from '../months/month-param'
import type { MonthOf } from '../months/rota-month-changes'
import { MyLeaveService } from './my-leave.service'
import { OwnLeaveService } from './own-leave.service'
import { OwnWishService } from './own-wish.service'

@Controller('communities/:communityId')
export class OwnLeaveController {
  constructor(
    private readonly mine: MyLeaveService,
    private readonly leave: OwnLeaveService,
    private readonly wishes: OwnWishService,
  ) {}

  @Get('rota-leave')
  @Action('rotaLeave.read')
  read(@CurrentActor() actor: Actor, @Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<MyRotaLeaveView> {
    return this.mine.read(actor, communityId)
  }

  @Post('rota-leave')
  @HttpCode(200)
  @Action('rotaLeave.ask')
  ask(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: askLeaveInput }) input: AskLeaveInput,
  ): Promise<MyRotaLeaveView> {
    return this.leave.ask(actor, communityId, input)
  }

  @Post('rota-leave/end')
  @HttpCode(200)
  @Action('rotaLeave.end')
  end(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: endLeaveInput }) input: EndLeaveInput,
  ): Promise<MyRotaLeaveView> {
    return this.leave.end(actor, communityId, input)
  }

  @Put('rota/:month/my-wish')
  @Action('rotaLeave.wish')
  wish(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Body({ schema: ownWishInput }) input: OwnWishInput,
  ): Promise<MyRotaLeaveView> {
    return this.wishes.wish(actor, of, input)
  }
}
