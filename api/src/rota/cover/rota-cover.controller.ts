import { Controller, Get, Param } from '@nestjs/common'
import type { RotaCoverView } from '@shared/rota'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { RotaCoverService } from './rota-cover.service'

@Controller('communities/:communityId/rota-cover')
export class RotaCoverController {
  constructor(private readonly cover: RotaCoverService) {}

  @Get()
  @Action('rota.readCover')
  read(@CurrentActor() actor: Actor, @Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<RotaCoverView> {
    return this.cover.read(actor, communityId)
  }
}
