import { Injectable } from '@nestjs/common'
import { type AskLeaveInput, type EndLeaveInput, longestOwnLeave, type MyRotaLeaveView } from '@shared/rota-offers'
import { daysAfter, localDay, monthsAfter } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import type { Actor } from '../../people/actor'
import { changeMonth } from '../months/change-month'
import { monthsAhead } from '../months/rota-generator.service'
import type { RotaMonth, RotaOffer, Shift } from '../months/rota-month.schema'
import { RotaMonthChanges } from '../months/rota-month-changes'
import { RotaMonthsRepository } from '../months/rota-months.repository'
import { RotaSurroundings } from '../months/rota-surroundings'
import { withOffers } from '../offers/new-offer'
import { offeredShift } from '../offers/offer.presenter'
import { OfferNotices } from '../offers/offer-notices'
import { daysIn, daysOfSpan, joined, type LeaveDays, type LeaveSpan, meets, monthsTouched, shiftsIn, spanOfDays } from './leave-span'
import { MyLeaveService } from './my-leave.service'

/** 请假, one's own: whole days, kept in every month they lie in. A shift in it goes to the pool first. */
@Injectable()
export class OwnLeaveService {
  constructor(
    private readonly changes: RotaMonthChanges,
    private readonly months: RotaMonthsRepository,
    private readonly surroundings: RotaSurroundings,
    private readonly notices: OfferNotices,
    private readonly mine: MyLeaveService,
    private readonly clock: Clock,
  ) {}

  /**
   * One write a month, in order: cut off in between, the same command again does what is missing.
   * @throws ROTA_LEAVE_NEEDS_COVER with the shifts, ROTA_LEAVE_REVERSED, ROTA_LEAVE_OUT_OF_RANGE, ROTA_NOT_IN_POOL, ROTA_LIST_FULL, ROTA_OFFERS_FULL
   */
  async ask(actor: Actor, communityId: string, input: AskLeaveInput): Promise<MyRotaLeaveView> {
    this.requireInRange(input)
    const mine = await this.mine.inPools(actor, communityId)
    const span = spanOfDays(input)
    const months = monthsTouched(span)
    if (!input.askCover) await this.requireFree(communityId, months, span, mine)
    for (const month of months) await this.askIn(actor, { communityId, month }, input, mine)
    return this.mine.read(actor, communityId)
  }

  /** What was asked for its sake falls away; what somebody has taken stays taken. A leave that is not there is ended already. */
  async end(actor: Actor, communityId: string, { firstDay, commandId }: EndLeaveInput): Promise<MyRotaLeaveView> {
    const mine = await this.mine.inPools(actor, communityId)
    const own = (month: RotaMonth) => month.leaves.filter(({ personId }) => mine.includes(personId))
    const stored = await this.mine.months(communityId)
    const span = joined(stored.flatMap(own)).find((leave) => daysOfSpan(leave).firstDay === firstDay)
    for (const month of span ? monthsTouched(span) : [])
      await this.changes.apply(actor, {
        communityId,
        month,
        commandId,
        action: 'ownLeaveEnded',
        decide: (before) => span && withoutLeave(before, span, mine),
        tell: () => [],
      })
    return this.mine.read(actor, communityId)
  }

  private async askIn(actor: Actor, of: { communityId: string; month: string }, input: AskLeaveInput, mine: string[]): Promise<void> {
    const around = await this.surroundings.of(of)
    const days = daysIn(of.month, input)
    const asked = new Set<string>()
    await this.changes.apply(actor, {
      ...of,
      commandId: input.commandId,
      action: 'ownLeaveAsked',
      decide: (stored, now) => {
        const shifts = shiftsIn(stored, spanOfDays(input), mine, now)
        if (shifts.length > 0 && !input.askCover) throw needsCover(shifts)
        const covers = shifts.flatMap(coverFor)
        for (const { id } of covers) asked.add(id)
        return days || covers.length > 0
          ? { ...stored, ...(days ? withLeave(stored, days, mine) : {}), offers: withOffers(stored, covers, now) }
          : undefined
      },
      tell: (_, after, now) =>
        this.notices.wanted(
          after,
          around,
          after.offers.filter(({ id }) => asked.has(id)),
          now,
        ),
    })
  }

  /** Before anything is written, of all months together. @throws ROTA_LEAVE_NEEDS_COVER */
  private async requireFree(communityId: string, months: readonly string[], span: LeaveSpan, mine: readonly string[]): Promise<void> {
    const stored = await this.months.list(communityId, months[0] ?? '', months.at(-1) ?? '')
    const shifts = stored.flatMap((month) => shiftsIn(month, span, mine, this.clock.now()))
    if (shifts.length > 0) throw needsCover(shifts)
  }

  /** @throws ROTA_LEAVE_REVERSED, ROTA_LEAVE_OUT_OF_RANGE */
  private requireInRange({ firstDay, lastDay }: LeaveDays): void {
    const today = localDay(this.clock.now())
    if (lastDay < firstDay) throw new DomainError('ROTA_LEAVE_REVERSED')
    if (firstDay < today || lastDay >= daysAfter(firstDay, longestOwnLeave) || lastDay > monthsAfter(today, monthsAhead))
      throw new DomainError('ROTA_LEAVE_OUT_OF_RANGE', { max: longestOwnLeave })
  }
}

const needsCover = (shifts: readonly Shift[]): DomainError =>
  new DomainError('ROTA_LEAVE_NEEDS_COVER', { count: shifts.length, shifts: shifts.map(offeredShift) })

const coverFor = ({ id, personId }: Shift): RotaOffer[] =>
  personId ? [{ id: newId(), kind: 'cover', shiftId: id, by: personId, forLeave: true }] : []

const withLeave = (month: RotaMonth, days: LeaveDays, mine: readonly string[]) =>
  changeMonth(
    month,
    mine.map((personId) => ({ kind: 'leave', personId, ...days })),
  )

function withoutLeave(month: RotaMonth, span: LeaveSpan, mine: readonly string[]): RotaMonth | undefined {
  const leaves = month.leaves.filter((leave) => !mine.includes(leave.personId) || !meets(leave, span))
  const inSpan = new Set(month.shifts.filter((shift) => meets(shift, span)).map(({ id }) => id))
  const offers = month.offers.filter(({ forLeave, by, shiftId }) => !(forLeave && mine.includes(by) && inSpan.has(shiftId)))
  const same = leaves.length === month.leaves.length && offers.length === month.offers.length
  return same ? undefined : { ...month, leaves, offers }
}
