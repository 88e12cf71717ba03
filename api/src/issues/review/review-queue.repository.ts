import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model, QueryFilter } from 'mongoose'
import type { LocalDay } from '../../calendar/local-time'
import { laterThan, type Position } from '../../core/paging'
import type { Issue } from '../issue.schema'
import type { ListedIssue, Span } from '../issues.repository'
import type { Comment } from '../neighbours/comment.schema'

/** More than a community says on a day. */
const maxOfDay = 500
const withoutTimeline = { timeline: 0 } as const
const waits = { 'waitsForReview.since': { $exists: true } } as const
const longestFirst = { 'waitsForReview.since': 1, _id: 1 } as const

/** Issues and comments by what they carry for a person to look at. Only reads: each is written by its own repository. */
@Injectable()
export class ReviewQueueRepository {
  constructor(
    @InjectModel('Issue') private readonly issues: Model<Issue>,
    @InjectModel('Comment') private readonly comments: Model<Comment>,
  ) {}

  /** Urgent ones, or the others after a position, the longest waiting first. What was taken back waits for nobody. */
  async listIssues(communityId: string, urgent: boolean, after: Position | undefined, limit: number): Promise<ListedIssue[]> {
    return this.issues
      .find(
        {
          ...this.waitingIssues(communityId),
          'state.urgency': urgent ? 'U' : { $ne: 'U' },
          ...laterThan('waitsForReview.since', after),
        },
        withoutTimeline,
      )
      .sort(longestFirst)
      .limit(limit)
      .lean()
  }

  async listComments(communityId: string, after: Position | undefined, limit: number): Promise<Comment[]> {
    return this.comments
      .find({ communityId, ...waits, ...laterThan('waitsForReview.since', after) })
      .sort(longestFirst)
      .limit(limit)
      .lean()
  }

  async count(communityId: string): Promise<number> {
    const [issues, comments] = await Promise.all([
      this.issues.countDocuments(this.waitingIssues(communityId)),
      this.comments.countDocuments({ communityId, ...waits }),
    ])
    return issues + comments
  }

  /** What neighbours first saw in the span and no person has looked at, and what was looked at as a sample of the day. */
  async listSampledIssues(communityId: string, { from, to }: Span, day: LocalDay): Promise<ListedIssue[]> {
    const unseen: QueryFilter<Issue> = { publishedAt: { $gte: from, $lt: to }, review: { $exists: false }, textCheck: 'pass' }
    return this.issues
      .find({ communityId, $or: [unseen, { 'review.sampleOf': day }] }, withoutTimeline)
      .limit(maxOfDay)
      .lean()
  }

  /** As {@link listSampledIssues}; handlers sign for what they say. */
  async listSampledComments(communityId: string, { from, to }: Span, day: LocalDay): Promise<Comment[]> {
    const unseen: QueryFilter<Comment> = {
      at: { $gte: from, $lt: to },
      review: { $exists: false },
      textCheck: 'pass',
      seatName: { $exists: false },
    }
    return this.comments
      .find({ communityId, $or: [unseen, { 'review.sampleOf': day }] })
      .limit(maxOfDay)
      .lean()
  }

  /** Crosses communities: for the timer, what has waited too long. */
  async listToTellAnywhere(now: Date, limit: number): Promise<{ issues: ListedIssue[]; comments: Comment[] }> {
    const due = { 'waitsForReview.tellAt': { $lte: now } }
    const [issues, comments] = await Promise.all([
      this.issues.find(due, withoutTimeline).sort(longestFirst).limit(limit).lean(),
      this.comments.find(due).sort(longestFirst).limit(limit).lean(),
    ])
    return { issues, comments }
  }

  private waitingIssues(communityId: string): QueryFilter<Issue> {
    return { communityId, ...waits, 'state.outcome': { $nin: ['withdrawn', 'merged'] } }
  }
}
