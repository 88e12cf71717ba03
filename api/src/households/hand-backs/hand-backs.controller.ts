import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { type HandBackInput, type HandBackView, handBackInput, type TakeBackQuery, takeBackQuery } from '@shared/hand-backs'
import { idParam } from '@shared/ids'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { HandBacksService } from './hand-backs.service'

@Controller()
export class HandBacksController {
  constructor(private readonly handBacks: HandBacksService) {}

  @Post('my-households/hand-back')
  @HttpCode(204)
  @Action('households.handBack')
  handBack(@CurrentActor() actor: Actor, @Body({ schema: handBackInput }) input: HandBackInput): Promise<void> {
    return this.handBacks.handBack(actor, input)
  }

  @Delete('my-households/hand-back')
  @HttpCode(204)
  @Action('households.takeBack')
  takeBack(@CurrentActor() actor: Actor, @Query({ schema: takeBackQuery }) { communityId }: TakeBackQuery): Promise<void> {
    return this.handBacks.takeBack(actor, communityId)
  }

  @Get('hand-backs/:id')
  @Action('households.readHandBack')
  read(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: { id: string }): Promise<HandBackView> {
    return this.handBacks.view(actor, id)
  }
}
