import { Injectable } from '@nestjs/common'
import type { CommentInput, CommentView } from '@shared/issues'
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
import { CommentsRepository } from './comments.repository'

const batch = 50

/** What is said below an issue. Neighbours read each other's words only after the content check. */
@Injectable()
export class CommentsService {
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
      at: this.clock.now(),
    }
    if (await this.comments.insert(comment)) await this.check(comment)
  }

  async listFor(issue: Issue, actor: Actor, standing: Standing): Promise<CommentView[]> {
    const comments = await this.comments.listOfIssue(issue.communityId, issue._id)
    return comments
      .filter(({ textCheck, accountId }) => textCheck === 'pass' || accountId === actor.accountId || standing.isHandler)
      .map((comment) => ({
        id: comment._id,
        who: this.who(comment, issue, actor, standing),
        mine: comment.accountId === actor.accountId,
        words: comment.words,
        at: comment.at.toISOString(),
      }))
  }

  /** For the timers: what WeChat could not be asked about. */
  async checkPending(): Promise<number> {
    const pending = await this.comments.listUncheckedAnywhere(batch)
    for (const comment of pending) await this.check(comment)
    return pending.length
  }

  private async check({ _id, communityId, accountId, words }: Comment): Promise<void> {
    const verdict = await this.texts.check(accountId, words)
    if (verdict !== 'pending') await this.comments.saveCheck(communityId, _id, verdict)
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

/** A contact member who lives in the building speaks as contact member only about her own households. */
const livesHereOnly = (actor: Actor, { audienceAreaId, state }: Issue, seat: string): boolean =>
  livesIn(actor, audienceAreaId) && seat !== state.owner
