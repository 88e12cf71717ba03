import { Injectable } from '@nestjs/common'
import type { ChangeNoticeInput, LiftNoticeInput, PublishNoticeInput } from '@shared/notices'
import type { Role } from '@shared/roles'
import { AreasRepository } from '../../areas/areas.repository'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import { type Actor, personIn } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import { SeatsService } from '../../seats/seats.service'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import { TextChecks } from '../posting/text-checks'
import { handlesAs } from '../reading/issue.policy'
import { maxCurrentPerIssue, mayHangAt, requireSensibleTimes, requireUnfinished } from './notice.policy'
import { NoticePresenter } from './notice.presenter'
import type { Notice, NoticeText } from './notice.schema'
import { NoticeAudience } from './notice-audience'
import { textOf } from './notice-lifting.service'
import { type NoticeChange, NoticesRepository } from './notices.repository'

/**
 * A handler tells the gate or the building. Shown at once, also when WeChat's check cannot be asked: it is signed by somebody who answers
 * for it, and water is cut off now. Only words the check refuses are not shown.
 */
@Injectable()
export class NoticeWritingService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly issues: IssuesRepository,
    private readonly seats: SeatsService,
    private readonly areas: AreasRepository,
    private readonly people: PeopleRepository,
    private readonly texts: TextChecks,
    private readonly audience: NoticeAudience,
    private readonly presenter: NoticePresenter,
    private readonly clock: Clock,
  ) {}

  /**
   * The same clientRequestId again answers the notice that is there.
   * @throws ISSUE_NOT_FOUND, FORBIDDEN (not a handler), PLACE_OUTSIDE_COMMUNITY, EVENT_NOT_ALLOWED {why}, NOTICE_TIMES_WRONG,
   *   OWN_PHONE_NEEDS_CONSENT, NOTICE_TEXT_REFUSED
   */
  async publish(actor: Actor, issueId: string, { clientRequestId, areaId, ...input }: PublishNoticeInput): Promise<Notice> {
    const issue = await this.issue(issueId)
    const role = await this.requireHandler(issue, actor)
    const { communityId, state } = issue
    const earlier = await this.notices.findByRequest(communityId, actor.accountId, clientRequestId)
    if (earlier) return earlier
    requireUnfinished(state.status)
    if (!mayHangAt(areaId, state)) throw new DomainError('PLACE_OUTSIDE_COMMUNITY')
    if ((await this.notices.listCurrentOfIssue(communityId, issueId)).length >= maxCurrentPerIssue)
      throw new DomainError('EVENT_NOT_ALLOWED', { why: `这件事已经贴了 ${maxCurrentPerIssue} 张，先撤下旧的` })

    const area = await this.areas.findAnywhere(areaId)
    if (!area) throw new DomainError('AREA_NOT_FOUND')
    const now = this.clock.now()
    const notice: Notice = {
      _id: newId(),
      communityId,
      issueId,
      clientRequestId,
      areaId,
      areaName: area.fullName,
      text: textFrom(input),
      issuer: { accountId: actor.accountId, personId: personIn(actor, communityId), role },
      textCheck: 'pending',
      publishedAt: now,
      commandIds: [],
      lookAt: now,
      rev: 0,
      pendingNotices: [],
    }
    const textCheck = await this.checked(actor, notice, now)
    const pendingNotices = await this.audience.tell(notice, 'noticePublished', await this.presenter.issuerOf(notice, area.path[0]))
    const told = { pendingNotices, noticesDueAt: pendingNotices.length > 0 ? now : undefined }
    await this.notices.insert({ ...notice, textCheck, ...told })
    return (await this.notices.findByRequest(communityId, actor.accountId, clientRequestId)) ?? notice
  }

  /** Nobody is told again: the notice at the top of 楼里 reads differently. @throws as publish, and NOTICE_NOT_FOUND, NOTICE_ENDED */
  async change(actor: Actor, id: string, { commandId, ...input }: ChangeNoticeInput): Promise<void> {
    await this.write(actor, id, commandId, async (notice, now) => {
      const text = textFrom(input)
      const textCheck = await this.checked(actor, { ...notice, text }, now)
      return { set: { text, textCheck, changedAt: now, lookAt: now }, commandId, notices: [], now }
    })
  }

  /** By hand: 已恢复, or simply taken down; either is told once. @throws NOTICE_NOT_FOUND, FORBIDDEN, NOTICE_ENDED */
  async lift(actor: Actor, id: string, { commandId, restored }: LiftNoticeInput): Promise<void> {
    await this.write(actor, id, commandId, async (notice, now) => ({
      set: { ended: { how: restored ? 'restored' : 'takenDown', at: now } },
      commandId,
      notices: await this.audience.tell(notice, restored ? 'noticeLifted' : 'noticeTakenDown', ''),
      now,
    }))
  }

  private async write(
    actor: Actor,
    id: string,
    commandId: string,
    decide: (notice: Notice, now: Date) => Promise<NoticeChange>,
  ): Promise<void> {
    await change<Notice, NoticeChange>({
      read: () => this.notice(id),
      decide: async (notice) => {
        await this.requireHandler(await this.issue(notice.issueId), actor)
        if (notice.commandIds.includes(commandId)) return undefined
        if (notice.ended) throw new DomainError('NOTICE_ENDED')
        return decide(notice, this.clock.now())
      },
      write: (notice, next) => this.notices.write(notice, next),
    })
  }

  private async checked(actor: Actor, notice: Notice, now: Date): Promise<Notice['textCheck']> {
    requireSensibleTimes(notice.text, now)
    if (notice.text.phone === 'own') await this.requireConsent(actor, notice.communityId)
    const verdict = await this.texts.check({ accountId: actor.accountId, words: textOf(notice.text), writtenAt: now, scene: 'forum' })
    if (verdict === 'risky') throw new DomainError('NOTICE_TEXT_REFUSED')
    return verdict
  }

  private async requireConsent(actor: Actor, communityId: string): Promise<void> {
    const personId = personIn(actor, communityId)
    const [person] = personId ? await this.people.listByIds(communityId, [personId]) : []
    if (!person?.showPhoneSince || !person.phone) throw new DomainError('OWN_PHONE_NEEDS_CONSENT')
  }

  private async requireHandler(issue: ListedIssue, actor: Actor): Promise<Role> {
    const role = handlesAs(issue, actor, await this.seats.seatsOf(actor, issue.communityId))
    if (!role) throw new DomainError('FORBIDDEN')
    return role
  }

  private async issue(id: string): Promise<ListedIssue> {
    const issue = await this.issues.findAnywhere(id)
    if (!issue) throw new DomainError('ISSUE_NOT_FOUND')
    return issue
  }

  private async notice(id: string): Promise<Notice> {
    const notice = await this.notices.findAnywhere(id)
    if (!notice) throw new DomainError('NOTICE_NOT_FOUND')
    return notice
  }
}

const textFrom = ({ title, reason, advice, fromAt, untilAt, phone }: Omit<ChangeNoticeInput, 'commandId'>): NoticeText => ({
  title,
  reason,
  ...(advice ? { advice } : {}),
  fromAt: new Date(fromAt),
  untilAt: new Date(untilAt),
  phone,
})
