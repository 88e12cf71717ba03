import { Injectable, Logger } from '@nestjs/common'
import type { ReviewCommentInput, ReviewIssueInput, ReviewItemView } from '@shared/review'
import { AuditService } from '../../audit/audit.service'
import { localDay } from '../../calendar/local-time'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { PendingNotice } from '../../core/outbox'
import { MediaService } from '../../media/media.service'
import { type Actor, personIn } from '../../people/actor'
import { IssuesRepository, type ListedIssue, type PublicationFields } from '../issues.repository'
import type { Comment } from '../neighbours/comment.schema'
import { type CommentFields, CommentsRepository } from '../neighbours/comments.repository'
import { mayShowPhoto } from '../posting/publication'
import { PublicationService } from '../posting/publication.service'
import { isSampledComment, isSampledIssue } from './daily-sample'
import { requireReason, undecidable, undecidableComment } from './review.policy'
import { ReviewPresenter } from './review.presenter'
import type { Review } from './review.schema'
import { commentKeptBack, issueKeptBack } from './review-notices'

interface Decided<Fields> {
  set: Fields
  notices: PendingNotice[]
}

/** A person of the office decides what neighbours see. Handlers saw everything before, and see it whatever is decided. */
@Injectable()
export class ReviewService {
  private readonly logger = new Logger(ReviewService.name)

  constructor(
    private readonly issues: IssuesRepository,
    private readonly comments: CommentsRepository,
    private readonly publication: PublicationService,
    private readonly media: MediaService,
    private readonly presenter: ReviewPresenter,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Also takes back what neighbours see already. The same command again changes nothing.
   * @throws ISSUE_NOT_FOUND, REASON_REQUIRED, EVENT_NOT_ALLOWED {why}, REVIEW_DECIDED naming who was first
   */
  async decideIssue(actor: Actor, communityId: string, id: string, input: ReviewIssueInput): Promise<ReviewItemView> {
    requireReason(input)
    const { doc } = await this.recorded(actor, communityId, { kind: 'issue', id }, input, {
      read: () => this.issue(communityId, id),
      decide: (issue: ListedIssue) => this.issueDecided(issue, actor, input),
      write: (issue, { set, notices }: Decided<PublicationFields>) => this.issues.writePublication(issue, set, notices, this.clock.now()),
    })
    await this.publication.settle(doc._id).catch((err: unknown) => this.logger.error({ err }, 'left to the timer'))
    return this.presenter.issue(await this.issue(communityId, id))
  }

  /** @throws as {@link decideIssue}, and NOT_FOUND */
  async decideComment(actor: Actor, communityId: string, id: string, input: ReviewCommentInput): Promise<ReviewItemView> {
    requireReason(input)
    await this.recorded(actor, communityId, { kind: 'comment', id }, input, {
      read: () => this.comment(communityId, id),
      decide: (comment: Comment) => this.commentDecided(comment, actor, input),
      write: (comment, { set, notices }: Decided<CommentFields>) => this.comments.write(comment, set, notices, this.clock.now()),
    })
    return this.presenter.comment(await this.comment(communityId, id))
  }

  /** Guarded first, recorded before it happens, then changed by the rule that guards again. */
  private async recorded<Doc, Next>(
    actor: Actor,
    communityId: string,
    target: { kind: 'issue' | 'comment'; id: string },
    { decision, reason }: ReviewCommentInput,
    rule: Parameters<typeof change<Doc, Next>>[0],
  ): Promise<{ doc: Doc }> {
    const doc = await rule.read()
    if ((await rule.decide(doc)) === undefined) return { doc }
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      action: `${target.kind}${decision === 'show' ? 'Shown' : 'KeptBack'}`,
      target,
      reason,
    })
    return change(rule)
  }

  private async issueDecided(issue: ListedIssue, actor: Actor, input: ReviewIssueInput): Promise<Decided<PublicationFields> | undefined> {
    const { communityId, publishedAt, photoIds } = issue
    if (issue.review?.id === input.commandId) return undefined
    await this.requireStill(communityId, issue.review, input)
    const why = undecidable(issue, input.decision)
    if (why) throw new DomainError('EVENT_NOT_ALLOWED', { why })
    const now = this.clock.now()
    const made = this.reviewOf(actor, communityId, issue, input, isSampledIssue(issue, now))
    if (made.decision === 'keepBack') {
      const set = {
        review: made,
        waitsForReview: undefined,
        publishedAt: undefined,
        publicationDueAt: undefined,
        held: 'keptBack' as const,
      }
      return { set, notices: [issueKeptBack(issue, made)] }
    }
    const shown = new Set((await this.media.list(communityId, photoIds)).filter(({ check }) => mayShowPhoto(check)).map(({ _id }) => _id))
    if (input.photoIds.some((photoId) => !shown.has(photoId))) throw new DomainError('EVENT_NOT_ALLOWED', { why: '有一张照片不能给邻居看' })
    const review = { ...made, photoIds: photoIds.filter((photoId) => input.photoIds.includes(photoId)) }
    return { set: { review, waitsForReview: undefined, ...(publishedAt ? {} : { publicationDueAt: now }) }, notices: [] }
  }

  private async commentDecided(comment: Comment, actor: Actor, input: ReviewCommentInput): Promise<Decided<CommentFields> | undefined> {
    if (comment.review?.id === input.commandId) return undefined
    await this.requireStill(comment.communityId, comment.review, input)
    const why = undecidableComment(comment, input.decision)
    if (why) throw new DomainError('EVENT_NOT_ALLOWED', { why })
    const review = this.reviewOf(actor, comment.communityId, comment, input, isSampledComment(comment, this.clock.now()))
    return {
      set: { review, waitsForReview: undefined },
      notices: review.decision === 'keepBack' ? [commentKeptBack(comment, review)] : [],
    }
  }

  private reviewOf(
    actor: Actor,
    communityId: string,
    { review }: { review?: Review },
    { commandId, decision, reason, words }: ReviewCommentInput,
    isSample: boolean,
  ): Review {
    const now = this.clock.now()
    const sampleOf = review?.sampleOf ?? (isSample ? localDay(now) : undefined)
    return {
      id: commandId,
      decision,
      by: { accountId: actor.accountId, personId: personIn(actor, communityId) },
      at: now,
      sampleOf,
      ...(decision === 'keepBack' ? { reason, words } : {}),
    }
  }

  /** Somebody else looked meanwhile: one hears who, and sees what came of it. */
  private async requireStill(communityId: string, review: Review | undefined, { basedOn }: ReviewCommentInput): Promise<void> {
    if (review && review.id !== basedOn)
      throw new DomainError('REVIEW_DECIDED', { who: await this.presenter.whoDecided(communityId, review) })
  }

  private async issue(communityId: string, id: string): Promise<ListedIssue> {
    const [issue] = await this.issues.listByIds(communityId, [id])
    if (!issue) throw new DomainError('ISSUE_NOT_FOUND')
    return issue
  }

  private async comment(communityId: string, id: string): Promise<Comment> {
    const comment = await this.comments.find(communityId, id)
    if (!comment) throw new DomainError('NOT_FOUND')
    return comment
  }
}
