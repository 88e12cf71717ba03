import { Controller, Get, Query } from '@nestjs/common'
import { id, type Page } from '@shared/ids'
import {
  type FeedQuery,
  type FeedSummaryView,
  feedQuery,
  type IssueCardView,
  type SimilarQuery,
  similarQuery,
  type WorkbenchView,
} from '@shared/issues'
import * as z from 'zod/mini'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { FeedService } from './reading/feed.service'
import { WorkbenchService } from './reading/workbench.service'

const summaryQuery = z.object({ gateId: z.optional(id) })

@Controller()
export class FeedController {
  constructor(
    private readonly feed: FeedService,
    private readonly workbench: WorkbenchService,
  ) {}

  @Get('feed')
  @Action('issues.feed')
  list(@CurrentActor() actor: Actor, @Query({ schema: feedQuery }) query: FeedQuery): Promise<Page<IssueCardView>> {
    return this.feed.feed(actor, query)
  }

  @Get('feed/summary')
  @Action('issues.feedSummary')
  summary(
    @CurrentActor() actor: Actor,
    @Query({ schema: summaryQuery }) { gateId }: z.infer<typeof summaryQuery>,
  ): Promise<FeedSummaryView> {
    return this.feed.summary(actor, gateId)
  }

  @Get('feed/similar')
  @Action('issues.similar')
  similar(@CurrentActor() actor: Actor, @Query({ schema: similarQuery }) query: SimilarQuery): Promise<IssueCardView[]> {
    return this.feed.similar(actor, query)
  }

  @Get('workbench')
  @Action('issues.workbench')
  readWorkbench(@CurrentActor() actor: Actor): Promise<WorkbenchView> {
    return this.workbench.view(actor)
  }
}
