import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { type MyHouseholdsView, type RevealedHouseholdView, type RevealHouseholdInput, revealHouseholdInput } from '@shared/households'
import { idParam } from '@shared/ids'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { MyHouseholdsService } from './my-households.service'

@Controller()
export class MyHouseholdsController {
  constructor(private readonly households: MyHouseholdsService) {}

  @Get('my-households')
  @Action('households.listMine')
  list(@CurrentActor() actor: Actor): Promise<MyHouseholdsView> {
    return this.households.list(actor)
  }

  @Post('households/:id/reveal')
  @HttpCode(200)
  @Action('households.reveal')
  reveal(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: revealHouseholdInput }) input: RevealHouseholdInput,
  ): Promise<RevealedHouseholdView> {
    return this.households.reveal(actor, id, input)
  }
}
