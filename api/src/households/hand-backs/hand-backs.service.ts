import { Injectable } from '@nestjs/common'
import { type HandBackInput, type HandBackView, handBackReasonWords } from '@shared/hand-backs'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { atLocal, endOfLocalDay, localDay } from '../../calendar/local-time'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import type { PendingNotice, Recipient } from '../../core/outbox'
import { Pii } from '../../core/pii'
import { type Actor, personIn } from '../../people/actor'
import { isCurrent } from '../../people/appointment'
import { isUnavailable } from '../../people/availability'
import { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import { HouseholdsRepository } from '../households.repository'
import { officeRoles } from '../residency.policy'
import { contactsIn, readsHandBack } from './hand-back.policy'
import type { HandBack } from './hand-back.schema'
import { handedBack, takenBack } from './hand-back-notices'
import { HandBacksRepository } from './hand-backs.repository'

const settleBatch = 50

/** 不再联户: a contact member hands back; the households stay until a plan moves them, so that nobody is without a contact. */
@Injectable()
export class HandBacksService {
  constructor(
    private readonly handBacks: HandBacksRepository,
    private readonly people: PeopleRepository,
    private readonly households: HouseholdsRepository,
    private readonly areas: AreasRepository,
    private readonly audit: AuditService,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** The same command again changes nothing. @throws FORBIDDEN without households there, HANDED_BACK_ALREADY, LEAVE_IN_PAST */
  async handBack(actor: Actor, input: HandBackInput): Promise<void> {
    const { communityId, untilDay } = input
    const members = await this.people.listByIds(communityId, contactsIn(actor, communityId))
    if (members.length === 0) throw new DomainError('FORBIDDEN')
    if (untilDay !== undefined && untilDay <= localDay(this.clock.now())) throw new DomainError('LEAVE_IN_PAST')
    const done = await Promise.all(members.map((member) => this.handBackOne(member, input)))
    if (!done.some(Boolean)) throw new DomainError('HANDED_BACK_ALREADY')
  }

  /** "我接着联": as long as households are still with the member. Nothing handed back: nothing to do. @throws HOUSEHOLDS_MOVED_ON */
  async takeBack(actor: Actor, communityId: string): Promise<void> {
    const personIds = contactsIn(actor, communityId)
    if (personIds.length === 0) throw new DomainError('HOUSEHOLDS_MOVED_ON')
    const members = await this.people.listByIds(communityId, personIds)
    for (const { _id, personId } of await this.handBacks.listStanding(communityId, personIds)) {
      const member = members.find((person) => person._id === personId)
      if (!member) continue
      await change<HandBack, PendingNotice[]>({
        read: () => this.read(_id),
        decide: async (handBack) => (handBack.takenBackAt ? undefined : takenBack(handBack, await this.told(member))),
        write: (handBack, notices) => this.handBacks.takeBack(handBack, notices, this.clock.now()),
      })
      await this.settle(await this.read(_id))
    }
  }

  /** What the office reads; the audit entry comes first. @throws NOT_FOUND, FORBIDDEN */
  async view(actor: Actor, id: string): Promise<HandBackView> {
    const handBack = await this.read(id)
    const { communityId, personId } = handBack
    if (!readsHandBack(actor, communityId)) throw new DomainError('FORBIDDEN')
    const target = { kind: 'handBack', id }
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      action: 'handBackRead',
      target,
    })
    const [member] = await this.people.listByIds(communityId, [personId])
    return {
      id,
      name: member ? this.pii.open(member.name) : '以前的联户党员',
      households: await this.households.countOfContact(communityId, personId),
      at: handBack.at.toISOString(),
      until: handBack.until?.toISOString(),
      reason: handBackReasonWords[handBack.reason],
      words: this.pii.openOptional(handBack.words),
      takenBackAt: handBack.takenBackAt?.toISOString(),
    }
  }

  /** Of these members, who handed back by himself and may take it back. */
  async standing(communityId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.handBacks.listStanding(communityId, personIds)).map(({ personId }) => personId))
  }

  /** For the timers: what a crash left half done. @returns how many */
  async settleDue(now: Date): Promise<number> {
    const due = await this.handBacks.listSettleDueAnywhere(now, settleBatch)
    for (const handBack of due) await this.settle(handBack)
    return due.length
  }

  /** @returns false when the member was not available anyway */
  private async handBackOne(member: Person, { communityId, untilDay, reason, words, commandId }: HandBackInput): Promise<boolean> {
    const now = this.clock.now()
    const earlier = await this.handBacks.findByCommand(communityId, member._id, commandId)
    if (earlier) await this.settle(earlier)
    if (earlier || isUnavailable(member, now)) return earlier !== null
    const _id = newId()
    const until = untilDay === undefined ? undefined : endOfLocalDay(atLocal(untilDay))
    const pendingNotices = handedBack({ _id, until }, await this.told(member))
    const handBack: HandBack = {
      _id,
      communityId,
      personId: member._id,
      at: now,
      until,
      reason,
      words: words && this.pii.seal(words),
      commandId,
      settleDueAt: now,
      rev: 0,
      pendingNotices,
      noticesDueAt: pendingNotices.length > 0 ? now : undefined,
    }
    if (await this.handBacks.insert(handBack)) await this.settle(handBack)
    return true
  }

  /** The steps after the record; each may be repeated, and the timer repeats what did not come to its end. */
  private async settle(handBack: HandBack): Promise<void> {
    if (!handBack.settleDueAt) return
    const { communityId, personId, at, until, reason, takenBackAt } = handBack
    const unavailable = takenBackAt ? undefined : { since: at, until, reason: handBackReasonWords[reason] }
    await this.people.setUnavailable(communityId, personId, unavailable)
    await this.areas.markRepairDue(communityId, this.clock.now())
    await this.handBacks.settled(handBack)
  }

  private async told({ _id, communityId, name }: Person): Promise<{ recipients: Recipient[]; who: string; households: number }> {
    const now = this.clock.now()
    const [appointed, households] = await Promise.all([
      this.people.listAppointedAt(communityId, [communityId]),
      this.households.countOfContact(communityId, _id),
    ])
    const office = appointed.filter(({ appointments }) =>
      appointments.some(
        (held) => held.areaId === communityId && (officeRoles as readonly string[]).includes(held.role) && isCurrent(held, now),
      ),
    )
    return { recipients: office.map((person): Recipient => `person:${person._id}`), who: this.pii.open(name), households }
  }

  private async read(id: string): Promise<HandBack> {
    const handBack = await this.handBacks.findAnywhere(id)
    if (!handBack) throw new DomainError('NOT_FOUND')
    return handBack
  }
}
