import { Injectable } from '@nestjs/common'
import type { Page } from '@shared/ids'
import type { ReviewCountView, ReviewItemView, ReviewQuery, ReviewSampleView } from '@shared/review'
import { localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { decodeCursor, toPage } from '../../core/paging'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import type { Comment } from '../neighbours/comment.schema'
import { dailySample, sampledSpan } from './daily-sample'
import { ReviewPresenter } from './review.presenter'
import { ReviewQueueRepository } from './review-queue.repository'

const pageSize = 20
/** At once in one community: a bad night. */
const maxUrgent = 50

type Item = { kind: 'issue'; doc: ListedIssue } | { kind: 'comment'; doc: Comment }

/** 等着看 and 抽查, for the office of one community. */
@Injectable()
export class ReviewReadingService {
  constructor(
    private readonly queue: ReviewQueueRepository,
    private readonly issues: IssuesRepository,
    private readonly presenter: ReviewPresenter,
    private readonly clock: Clock,
  ) {}

  /** Urgent ones stand on the first page only, before all others. */
  async list(communityId: string, { cursor }: ReviewQuery): Promise<Page<ReviewItemView>> {
    const after = decodeCursor(cursor)
    const [urgent, issues, comments] = await Promise.all([
      after ? [] : this.queue.listIssues(communityId, true, undefined, maxUrgent),
      this.queue.listIssues(communityId, false, after, pageSize + 1),
      this.queue.listComments(communityId, after, pageSize + 1),
    ])
    const others = [...issues.map(issueItem), ...comments.map(commentItem)].sort(longestFirst).slice(0, pageSize + 1)
    const { docs, nextCursor } = toPage(
      others.map((item) => ({ ...item, _id: item.doc._id })),
      pageSize,
      sinceOf,
    )
    return { items: await this.views([...urgent.map(issueItem), ...docs]), ...(nextCursor ? { nextCursor } : {}) }
  }

  async count(communityId: string): Promise<ReviewCountView> {
    const [waiting, drawn] = await Promise.all([this.queue.count(communityId), this.drawn(communityId)])
    return { waiting, sample: drawn.filter(notLookedAt).length }
  }

  async sample(communityId: string): Promise<ReviewSampleView> {
    const drawn = await this.drawn(communityId)
    const left = drawn.filter(notLookedAt)
    return { items: await this.views(left), looked: drawn.length - left.length }
  }

  /** Any issue of the community, whether or not it waits. @throws ISSUE_NOT_FOUND */
  async issue(communityId: string, id: string): Promise<ReviewItemView> {
    const [issue] = await this.issues.listByIds(communityId, [id])
    if (!issue) throw new DomainError('ISSUE_NOT_FOUND')
    return this.presenter.issue(issue)
  }

  private async drawn(communityId: string): Promise<Item[]> {
    const now = this.clock.now()
    const [day, span] = [localDay(now), sampledSpan(now)]
    const [issues, comments] = await Promise.all([
      this.queue.listSampledIssues(communityId, span, day),
      this.queue.listSampledComments(communityId, span, day),
    ])
    const items: Item[] = [...issues.map(issueItem), ...comments.map(commentItem)]
    return dailySample(
      items.map((item) => ({ ...item, _id: item.doc._id })),
      day,
    )
  }

  private views(items: readonly Item[]): Promise<ReviewItemView[]> {
    return Promise.all(items.map(({ kind, doc }) => (kind === 'issue' ? this.presenter.issue(doc) : this.presenter.comment(doc))))
  }
}

const issueItem = (doc: ListedIssue): Item => ({ kind: 'issue', doc })
const commentItem = (doc: Comment): Item => ({ kind: 'comment', doc })
const notLookedAt = ({ doc: { review } }: Item): boolean => review === undefined
const sinceOf = ({ doc: { waitsForReview } }: Item): Date => waitsForReview?.since ?? new Date(0)
const longestFirst = (a: Item, b: Item): number => sinceOf(a).getTime() - sinceOf(b).getTime() || (a.doc._id < b.doc._id ? -1 : 1)
