import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import {
  type HandoverCommandInput,
  type HandoverList,
  type HandoversQuery,
  type HandoverView,
  handoverCommandInput,
  handoversQuery,
} from '@shared/handovers'
import { idParam } from '@shared/ids'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { HandoversService } from './handovers.service'

type ById = { id: string }

@Controller()
export class HandoversController {
  constructor(private readonly handovers: HandoversService) {}

  @Get('communities/:communityId/handovers/current')
  @Action('handovers.listCurrent')
  listCurrent(@CurrentActor() actor: Actor, @Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<HandoverList> {
    return this.handovers.listCurrent(actor, communityId)
  }

  @Get('communities/:communityId/handovers')
  @Action('handovers.list')
  list(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Query({ schema: handoversQuery }) query: HandoversQuery,
  ): Promise<HandoverList> {
    return this.handovers.listOfDay(actor, communityId, query)
  }

  @Get('handovers/:id')
  @Action('handovers.read')
  read(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: ById): Promise<HandoverView> {
    return this.handovers.read(actor, id)
  }

  @Post('handovers/:id/commands')
  @HttpCode(200)
  @Action('handovers.command')
  command(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: ById,
    @Body({ schema: handoverCommandInput }) input: HandoverCommandInput,
  ): Promise<HandoverView> {
    return this.handovers.command(actor, id, input)
  }
}
