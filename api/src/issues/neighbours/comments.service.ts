import { Injectable, Logger } from '@nestjs/common'
import type { CommentInput, CommentView } from '@shared/issues'
import { keptBackText } from '@shared/review'
import { roleName } from '@shared/roles'
import { seatName } from '@shared/seats'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import { maskName } from '../../core/mask'
import { Pii, type Sealed } from '../../core/pii'
import { type Actor, personIn } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import { SeatsService } from '../../seats/seats.service'
import type { Issue } from '../issue.schema'
import { TextChecks } from '../posting/text-checks'
import { livesIn, mayKnowWho, type Standing, standingOf } from '../reading/issue.policy'
import type { Comment } from './comment.schema'
import { afterCommentCheck, isShownComment } from './comment-publication'
import { CommentsRepository } from './comments.repository'

const batch = 50

/** What is said below an issue. Neighbours read each other's words only after the content check. */
@Injectable()
export class CommentsService {
  private readonly logger = new Logger(CommentsService.name)

  constructor(
    private readonly comments: CommentsRepository,
    private readonly texts: TextChecks,
    private readonly seats: SeatsService,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** @throws NOT_YOUR_BUILDING for anybody but author, handlers and verified neighbours. */
  async add(issue: Issue, actor: Actor, { clientRequestId, words }: CommentInput): Promise<void> {
    const mySeats = await this.seats.seatsOf(actor, issue.communityId)
    const { isAuthor, isHandler, isNeighbour } = standingOf(issue, actor, mySeats)
    if (!isAuthor && !isHandler && !isNeighbour) throw new DomainError('NOT_YOUR_BUILDING')
    const seat = isAuthor ? undefined : issue.seats.find((one) => mySeats.includes(one))
    const now = this.clock.now()
    const comment: Comment = {
      _id: newId(),
      communityId: issue.communityId,
      issueId: issue._id,
      accountId: actor.accountId,
      seatName: seat && !livesHereOnly(actor, issue, seat) ? seatName(seat) : undefined,
      name: await this.nameOf(actor, issue.communityId),
      clientRequestId,
      words,
      textCheck: 'pending',
      checkDueAt: now,
      at: now,
      rev: 0,
      pendingNotices: [],
    }
    if (await this.comments.insert(comment)) await this.tryCheck(comment, now)
  }

  async listFor(issue: Issue, actor: Actor, standing: Standing): Promise<CommentView[]> {
    const comments = await this.comments.listOfIssue(issue.communityId, issue._id)
    return comments
      .filter((comment) => isShownComment(comment) || comment.accountId === actor.accountId || standing.isHandler)
      .map((comment) => ({
        id: comment._id,
        who: this.who(comment, issue, actor, standing),
        mine: comment.accountId === actor.accountId,
        words: comment.words,
        at: comment.at.toISOString(),
        ...heldView(comment),
      }))
  }

  /** For the timers: what WeChat could not be asked about. */
  async checkDue(now: Date): Promise<number> {
    const due = await this.comments.listCheckDueAnywhere(now, batch)
    for (const comment of due) await this.tryCheck(comment, now)
    return due.length
  }

  /** Never fails who says something. One that cannot be checked is put back, so that it never stands in front of the others. */
  private async tryCheck(comment: Comment, now: Date): Promise<void> {
    const { _id, accountId, words, at } = comment
    const verdict = await this.texts.check({ accountId, words, writtenAt: at, scene: 'comment' }).catch((err: unknown) => {
      this.logger.error({ err, commentId: _id }, 'a comment could not be checked')
      return 'pending' as const
    })
    const { set, notices } = afterCommentCheck(comment, verdict, now)
    await this.comments.write(comment, set, notices, now)
  }

  private who({ accountId, seatName: seat, name }: Comment, issue: Issue, actor: Actor, standing: Standing): string {
    if (accountId === actor.accountId) return '我'
    if (accountId === issue.author.accountId && issue.author.anonymous) return '匿名邻居'
    if (seat === roleName.contactMember && !mayKnowWho(issue, standing)) return seat
    const known = name && this.pii.open(name)
    if (seat) return known ? `${seat} ${known}` : seat
    return known ? maskName(known) : '邻居'
  }

  private async nameOf(actor: Actor, communityId: string): Promise<Sealed | undefined> {
    const personId = personIn(actor, communityId)
    return personId ? (await this.people.listByIds(communityId, [personId]))[0]?.name : undefined
  }
}

/** For whoever said it, and handlers. */
function heldView(comment: Comment): Pick<CommentView, 'held' | 'keptBackBecause'> {
  const { textCheck, review } = comment
  if (isShownComment(comment)) return {}
  if (textCheck === 'risky') return { held: 'refused' }
  if (review?.decision === 'keepBack') return { held: 'keptBack', keptBackBecause: keptBackText(review.reason, review.words) }
  return { held: textCheck === 'pending' ? 'contentCheck' : 'staffRelease' }
}

/** A contact member who lives in the building speaks as contact member only about her own households. */
const livesHereOnly = (actor: Actor, { audienceAreaId, state }: Issue, seat: string): boolean =>
  livesIn(actor, audienceAreaId) && seat !== state.owner
