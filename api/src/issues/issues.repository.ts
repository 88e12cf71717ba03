import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { IssueStatus } from '@shared/issues'
import type { Seat } from '@shared/seats'
import type { Model, QueryFilter } from 'mongoose'
import { isDuplicateKey } from '../core/duplicate-key'
import { livingUpdate } from '../core/living-update'
import type { PendingNotice } from '../core/outbox'
import { olderThan, type Position } from '../core/paging'
import { type Issue, type StepTrouble, seatsOf, workBuckets } from './issue.schema'
import type { IssueState, TimelineEntry } from './machine/issue-state'

/** Everything but the timeline: lists never load it. */
export type ListedIssue = Omit<Issue, 'timeline'>

/** Everything that happened, without what was said. */
export type PlayedIssue = Omit<Issue, 'words' | 'pendingNotices'>

/** From, inclusive, until, exclusive. */
export interface Span {
  from: Date
  to: Date
}

export interface IssueChange {
  state: IssueState
  entries: TimelineEntry[]
  notices: PendingNotice[]
  now: Date
}

/** What is known about showing an issue to neighbours. */
export type PublicationFields = Partial<
  Pick<Issue, 'textCheck' | 'publishedAt' | 'publicationDueAt' | 'held' | 'waitsForReview' | 'review'>
>

export const unfinished: IssueStatus[] = ['open', 'acknowledged', 'onSite', 'resolved']
const underWay: IssueStatus[] = ['open', 'acknowledged', 'onSite']
const withoutTimeline = { timeline: 0 } as const
const isOpen: QueryFilter<Issue> = { 'state.status': { $in: unfinished } }
/** The resident said so; no other end counts as solved (design §5). */
const isSolved: QueryFilter<Issue> = { 'state.status': 'closed', 'state.outcome': 'solved' }

@Injectable()
export class IssuesRepository {
  constructor(@InjectModel('Issue') private readonly issues: Model<Issue>) {}

  /** @returns false when this author's request was stored before (a double tap, a retry). */
  async insert(issue: Issue): Promise<boolean> {
    try {
      await this.issues.create(issue)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  async listByIds(communityId: string, ids: readonly string[]): Promise<ListedIssue[]> {
    return ids.length === 0 ? [] : this.issues.find({ communityId, _id: { $in: [...ids] } }, withoutTimeline).lean()
  }

  async findByRequest(communityId: string, accountId: string, clientRequestId: string): Promise<Issue | null> {
    return this.issues.findOne({ communityId, 'author.accountId': accountId, clientRequestId }).lean()
  }

  /** Crosses communities: an id is all the caller has (a link, a message). */
  async findAnywhere(id: string): Promise<Issue | null> {
    return this.issues.findById(id).lean()
  }

  /** The change rule's write: only at the revision it was decided from. */
  async write({ _id, communityId, rev }: ListedIssue, { state, entries, notices, now }: IssueChange): Promise<boolean> {
    const told = notices.length > 0
    const result = await this.issues.updateOne(
      { _id, communityId, rev },
      {
        $set: { state, seats: seatsOf(state), ...(told ? { noticesDueAt: now } : {}) },
        $push: { timeline: { $each: entries }, ...(told ? { pendingNotices: { $each: notices } } : {}) },
        $unset: { stepTrouble: 1 },
        $inc: { rev: 1 },
      },
    )
    return result.modifiedCount === 1
  }

  /** The same rule for what decides about publication. A key given as undefined is removed. */
  async writePublication(
    { _id, communityId, rev }: ListedIssue,
    set: PublicationFields,
    notices: PendingNotice[],
    now: Date,
  ): Promise<boolean> {
    const result = await this.issues.updateOne({ _id, communityId, rev }, livingUpdate(set, notices, now))
    return result.modifiedCount === 1
  }

  /** Crosses communities: the account is closed. Nothing that is decided depends on the name, so no rev. */
  async eraseAuthorAnywhere(accountId: string): Promise<void> {
    await this.issues.updateMany({ 'author.accountId': accountId }, { $unset: { 'author.name': 1 } })
  }

  async listPublished(
    communityId: string,
    areaIds: string[],
    filter: 'open' | 'solved',
    before: Position | undefined,
    limit: number,
  ): Promise<ListedIssue[]> {
    return this.issues
      .find({ ...this.published(communityId, areaIds, filter), ...olderThan('publishedAt', before) }, withoutTimeline)
      .sort({ publishedAt: -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  async countPublished(communityId: string, areaIds: string[], filter: 'open' | 'solved', since?: Date): Promise<number> {
    return this.issues.countDocuments({
      ...this.published(communityId, areaIds, filter),
      ...(since ? { 'state.closedAt': { $gte: since } } : {}),
    })
  }

  /** Crosses communities: everything one ever said, newest first. */
  async listOfAuthorAnywhere(accountId: string, before: Position | undefined, limit: number): Promise<ListedIssue[]> {
    return this.issues
      .find({ 'author.accountId': accountId, ...olderThan('state.postedAt', before) }, withoutTimeline)
      .sort({ 'state.postedAt': -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  /** Crosses communities: for the figures on 我的, and how much somebody says. */
  async countOfAuthorAnywhere(accountId: string, filter: QueryFilter<Issue>): Promise<number> {
    return this.issues.countDocuments({ 'author.accountId': accountId, ...filter })
  }

  /** My own that neighbours do not see yet: shown to me on top of the feed. */
  async listHeldOfAuthor(communityId: string, accountId: string): Promise<ListedIssue[]> {
    return this.issues
      .find(
        { communityId, 'author.accountId': accountId, publishedAt: { $exists: false }, 'state.status': { $in: unfinished } },
        withoutTimeline,
      )
      .sort({ 'state.postedAt': -1, _id: -1 })
      .limit(5)
      .lean()
  }

  async listSimilar(communityId: string, areaId: string, categoryKeys: string[], since: Date, limit: number): Promise<ListedIssue[]> {
    return this.issues
      .find(
        { ...this.published(communityId, [areaId], 'open'), 'state.categoryKey': { $in: categoryKeys }, publishedAt: { $gte: since } },
        withoutTimeline,
      )
      .sort({ publishedAt: -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  /** What these seats must answer for, by deadline; those whose clock stands still last. */
  async listForSeats(communityId: string, seats: Seat[], limit: number): Promise<ListedIssue[]> {
    const mine = { communityId, seats: { $in: seats }, 'state.status': { $in: unfinished } }
    const timed = await this.issues
      .find({ ...mine, 'state.nextTimerAt': { $exists: true } }, withoutTimeline)
      .sort({ 'state.nextTimerAt': 1, _id: 1 })
      .limit(limit)
      .lean()
    if (timed.length === limit) return timed
    const still = await this.issues
      .find({ ...mine, 'state.nextTimerAt': { $exists: false } }, withoutTimeline)
      .sort({ _id: 1 })
      .limit(limit - timed.length)
      .lean()
    return [...timed, ...still]
  }

  /** What these seats have to do with, newest first. */
  async listOpenOfSeats(communityId: string, seats: Seat[], limit: number): Promise<ListedIssue[]> {
    return this.issues
      .find({ communityId, seats: { $in: seats }, 'state.status': { $in: unfinished } }, withoutTimeline)
      .sort({ 'state.postedAt': -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  /** Not done yet, the longest waiting first: of these a shift hands on what the next one must know. */
  async listUnderWay(communityId: string, limit: number): Promise<ListedIssue[]> {
    return this.issues
      .find({ communityId, 'state.status': { $in: underWay } }, withoutTimeline)
      .sort({ 'state.postedAt': 1, _id: 1 })
      .limit(limit)
      .lean()
  }

  /** Crosses communities: for the publication timer. */
  async listPublicationDueAnywhere(now: Date, limit: number): Promise<ListedIssue[]> {
    return this.issues
      .find({ publicationDueAt: { $lte: now } }, withoutTimeline)
      .sort({ publicationDueAt: 1 })
      .limit(limit)
      .lean()
  }

  /** Crosses communities: the buckets in which a clock has run out. */
  async listStepDueBucketsAnywhere(now: Date): Promise<number[]> {
    return this.issues.distinct('workBucket', this.stepDue(workBuckets, now))
  }

  /** Crosses communities: whose clocks have run out, the longest due first. */
  async listStepDueAnywhere(buckets: readonly number[], now: Date, limit: number): Promise<ListedIssue[]> {
    return this.issues.find(this.stepDue(buckets, now), withoutTimeline).sort({ 'state.nextTimerAt': 1 }).limit(limit).lean()
  }

  /** Crosses communities: issues whose step failed for good. */
  async countParkedAnywhere(): Promise<number> {
    return this.issues.countDocuments({ 'stepTrouble.parkedAt': { $exists: true } })
  }

  /** A step failed: the issue is due again at `retryAt`, or no more by itself. The next change of its state puts its clocks right. */
  async putBack({ _id, communityId, rev }: ListedIssue, stepTrouble: StepTrouble, retryAt: Date | undefined): Promise<void> {
    await this.issues.updateOne(
      { _id, communityId, rev },
      retryAt ? { $set: { stepTrouble, 'state.nextTimerAt': retryAt } } : { $set: { stepTrouble }, $unset: { 'state.nextTimerAt': 1 } },
    )
  }

  private stepDue(buckets: readonly number[], now: Date): QueryFilter<Issue> {
    return { workBucket: { $in: [...buckets] }, 'state.nextTimerAt': { $lte: now } }
  }

  /** Not closed yet; with `beforeVersion` only those posted under an earlier version of the policy. */
  async countUnfinished(communityId: string, beforeVersion?: number): Promise<number> {
    const version = beforeVersion === undefined ? {} : { 'state.policyVersion': { $lt: beforeVersion } }
    return this.issues.countDocuments({ communityId, ...isOpen, ...version })
  }

  async countPostedBetween(communityId: string, { from, to }: Span): Promise<number> {
    return this.issues.countDocuments({ communityId, 'state.postedAt': { $gte: from, $lt: to } })
  }

  /** Newest first, with everything that happened but nothing that was said: what a replay is made of. */
  async listPostedBetween(communityId: string, { from, to }: Span, before: Position | undefined, limit: number): Promise<PlayedIssue[]> {
    return this.issues
      .find(
        { communityId, 'state.postedAt': { $gte: from, $lt: to }, ...olderThan('state.postedAt', before) },
        { words: 0, 'timeline.words': 0, pendingNotices: 0 },
      )
      .sort({ 'state.postedAt': -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  private published(communityId: string, areaIds: string[], filter: 'open' | 'solved'): QueryFilter<Issue> {
    return {
      communityId,
      audienceAreaId: { $in: areaIds },
      publishedAt: { $exists: true },
      ...(filter === 'open' ? isOpen : isSolved),
    }
  }
}
