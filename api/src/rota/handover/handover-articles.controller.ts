import { Body, Controller, Get, Param, Put } from '@nestjs/common'
import { type HandoverArticlesInput, type HandoverArticlesView, handoverArticlesInput } from '@shared/handovers'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { HandoverArticlesService } from './handover-articles.service'

@Controller('communities/:communityId/handover-articles')
export class HandoverArticlesController {
  constructor(private readonly articles: HandoverArticlesService) {}

  @Get()
  @Action('handoverArticles.read')
  read(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<HandoverArticlesView> {
    return this.articles.read(communityId)
  }

  @Put()
  @Action('handoverArticles.save')
  save(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: handoverArticlesInput }) input: HandoverArticlesInput,
  ): Promise<HandoverArticlesView> {
    return this.articles.save(actor, communityId, input)
  }
}
