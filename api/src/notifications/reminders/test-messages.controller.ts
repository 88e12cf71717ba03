import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { type DeliveryView, type PersonParam, personParam } from '@shared/delivery'
import { idParam } from '@shared/ids'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { TestMessagesService } from './test-messages.service'

@Controller()
export class TestMessagesController {
  constructor(private readonly tests: TestMessagesService) {}

  @Post('me/test-message')
  @HttpCode(200)
  @Action('testMessages.sendMine')
  sendMine(@CurrentActor() actor: Actor): Promise<DeliveryView> {
    return this.tests.sendMine(actor)
  }

  @Get('me/deliveries/:id')
  @Action('deliveries.readMine')
  readMine(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: { id: string }): Promise<DeliveryView> {
    return this.tests.readMine(actor, id)
  }

  @Post('communities/:communityId/people/:personId/test-message')
  @HttpCode(200)
  @Action('testMessages.send')
  send(@CurrentActor() actor: Actor, @Param({ schema: personParam }) { communityId, personId }: PersonParam): Promise<DeliveryView> {
    return this.tests.send(actor, communityId, personId)
  }
}
