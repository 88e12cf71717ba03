import { Injectable } from '@nestjs/common'
import type { LeaveShiftView, MyLeaveView, MyRotaLeaveView } from '@shared/rota-offers'
import { AreasRepository } from '../../areas/areas.repository'
import { localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { monthOfDay, monthsAt, monthsLater } from '../months/month-of'
import { openOffers } from '../months/open-offers'
import { monthsAhead } from '../months/rota-generator.service'
import type { RotaMonth } from '../months/rota-month.schema'
import { RotaMonthsRepository } from '../months/rota-months.repository'
import { offeredShift } from '../offers/offer.presenter'
import { inPool } from '../rota.policy'
import { RotaPeople } from '../rota-people'
import { rotaSettingsOf } from '../settings/rota-settings-of'
import { daysOfSpan, joined, type LeaveSpan, meets } from './leave-span'

/** My own leave and wishes, as I read them. */
@Injectable()
export class MyLeaveService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly monthsRepository: RotaMonthsRepository,
    private readonly people: RotaPeople,
    private readonly clock: Clock,
  ) {}

  /** @throws ROTA_NOT_IN_POOL */
  async read(actor: Actor, communityId: string): Promise<MyRotaLeaveView> {
    const mine = await this.inPools(actor, communityId)
    const now = this.clock.now()
    const months = await this.months(communityId)
    const spans = joined(months.flatMap(({ leaves }) => leaves.filter(({ personId }) => mine.includes(personId))))
    const nameOf = await this.people.namesOf(
      communityId,
      months.flatMap(({ shifts }) => shifts.flatMap(({ insteadOf, personId }) => (insteadOf && personId ? [personId] : []))),
    )
    const drafts = months.filter(({ status }) => status === 'draft')
    return {
      communityId,
      leaves: spans.filter(({ to }) => to > now).map((span) => leaveView(span, months, mine, nameOf, now)),
      wishes: drafts.flatMap(({ wishes }) =>
        wishes.filter(({ personId }) => mine.includes(personId)).map(({ day, kind }) => ({ day, wish: kind })),
      ),
      wishesFrom: firstToWishFor(months, monthOfDay(localDay(now))),
    }
  }

  /** Those that are not over, drafts as well. */
  async months(communityId: string): Promise<RotaMonth[]> {
    const { first, last } = monthsAt(this.clock.now())
    return this.monthsRepository.list(communityId, first, monthsLater(last, monthsAhead))
  }

  /** The actor's roster entries that take turns. @throws ROTA_NOT_IN_POOL */
  async inPools(actor: Actor, communityId: string): Promise<string[]> {
    const community = await this.areas.findAnywhere(communityId)
    const mine = inPool(actor, rotaSettingsOf(community ?? {}))
    if (mine.length === 0) throw new DomainError('ROTA_NOT_IN_POOL')
    return mine
  }
}

function leaveView(
  span: LeaveSpan,
  months: readonly RotaMonth[],
  mine: readonly string[],
  nameOf: (id: string) => string,
  now: Date,
): MyLeaveView {
  const isMine = (personId?: string) => personId !== undefined && mine.includes(personId)
  const shifts = months
    .filter(({ status }) => status === 'published')
    .flatMap((month) => {
      const asked = new Set(openOffers(month, now).map(({ shiftId }) => shiftId))
      return month.shifts
        .filter((shift) => shift.to > now && meets(shift, span) && (isMine(shift.personId) || isMine(shift.insteadOf?.personId)))
        .map(
          (shift): LeaveShiftView => ({
            ...offeredShift(shift),
            takenBy: shift.personId && !isMine(shift.personId) ? nameOf(shift.personId) : undefined,
            asked: asked.has(shift.id),
          }),
        )
    })
  return { ...daysOfSpan(span), shifts }
}

function firstToWishFor(months: readonly RotaMonth[], present: string): string {
  const published = new Set(months.filter(({ status }) => status === 'published').map(({ month }) => month))
  let month = present
  while (published.has(month)) month = monthsLater(month, 1)
  return month
}
