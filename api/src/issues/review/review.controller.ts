import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { id, type Page } from '@shared/ids'
import {
  type ReviewCommentInput,
  type ReviewCountView,
  type ReviewIssueInput,
  type ReviewItemView,
  type ReviewQuery,
  type ReviewSampleView,
  reviewCommentInput,
  reviewIssueInput,
  reviewQuery,
} from '@shared/review'
import * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { ReviewService } from './review.service'
import { ReviewReadingService } from './review-reading.service'

const inCommunity = z.object({ communityId: id })
const one = z.object({ communityId: id, id })
type InCommunity = z.infer<typeof inCommunity>
type One = z.infer<typeof one>

@Controller('communities/:communityId/review')
export class ReviewController {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly review: ReviewService,
  ) {}

  @Get()
  @Action('review.list')
  list(
    @Param({ schema: inCommunity }) { communityId }: InCommunity,
    @Query({ schema: reviewQuery }) query: ReviewQuery,
  ): Promise<Page<ReviewItemView>> {
    return this.reading.list(communityId, query)
  }

  @Get('count')
  @Action('review.count')
  count(@Param({ schema: inCommunity }) { communityId }: InCommunity): Promise<ReviewCountView> {
    return this.reading.count(communityId)
  }

  @Get('sample')
  @Action('review.listSample')
  sample(@Param({ schema: inCommunity }) { communityId }: InCommunity): Promise<ReviewSampleView> {
    return this.reading.sample(communityId)
  }

  @Get('issues/:id')
  @Action('review.readIssue')
  readIssue(@Param({ schema: one }) { communityId, id }: One): Promise<ReviewItemView> {
    return this.reading.issue(communityId, id)
  }

  @Post('issues/:id')
  @HttpCode(200)
  @Action('review.decideIssue')
  decideIssue(
    @CurrentActor() actor: Actor,
    @Param({ schema: one }) { communityId, id }: One,
    @Body({ schema: reviewIssueInput }) input: ReviewIssueInput,
  ): Promise<ReviewItemView> {
    return this.review.decideIssue(actor, communityId, id, input)
  }

  @Post('comments/:id')
  @HttpCode(200)
  @Action('review.decideComment')
  decideComment(
    @CurrentActor() actor: Actor,
    @Param({ schema: one }) { communityId, id }: One,
    @Body({ schema: reviewCommentInput }) input: ReviewCommentInput,
  ): Promise<ReviewItemView> {
    return this.review.decideComment(actor, communityId, id, input)
  }
}
