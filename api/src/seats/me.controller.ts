import { Controller, Get } from '@nestjs/common'
import type { HomeView, MeView } from '@shared/accounts'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { HomeService } from './home.service'
import { MeService } from './me.service'

@Controller()
export class MeController {
  constructor(
    private readonly me: MeService,
    private readonly home: HomeService,
  ) {}

  @Get('me')
  @Action('me.read')
  read(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.me.view(actor)
  }

  @Get('home')
  @Action('me.home')
  readHome(@CurrentActor() actor: Actor): Promise<HomeView> {
    return this.home.view(actor)
  }
}
