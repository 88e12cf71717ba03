import { Injectable } from '@nestjs/common'
import type { RotaCommandInput, RotaMonthView } from '@shared/rota'
import { CommunityCalendars } from '../../areas/community-calendars'
import { localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { betweenOthers } from '../../core/steps'
import type { Actor } from '../../people/actor'
import { generating } from '../planning/generate-month'
import type { Slot } from '../planning/rota-problem'
import { slotsOfMonth } from '../planning/slots-of-month'
import { patternOf } from '../settings/rota-settings-of'
import { monthOfDay, monthsLater } from './month-of'
import { RotaMonthPresenter } from './rota-month.presenter'
import type { RotaMonth, Shift } from './rota-month.schema'
import { type MonthOf, RotaMonthChanges } from './rota-month-changes'
import { problemOf, RotaSurroundings, type Surroundings } from './rota-surroundings'

/** A month may be made so many months ahead. */
export const monthsAhead = 12

/** A full month takes a second of computing; so many of its steps take a few milliseconds, then requests come in between. */
const stepsAtATime = 50

/** 排班: a draft laid out from the settings and filled as fairly as can be. */
@Injectable()
export class RotaGenerator {
  constructor(
    private readonly changes: RotaMonthChanges,
    private readonly surroundings: RotaSurroundings,
    private readonly calendars: CommunityCalendars,
    private readonly presenter: RotaMonthPresenter,
    private readonly clock: Clock,
  ) {}

  /**
   * Again as often as one likes: leave and wishes count, and what was set by hand stays where its shift still exists.
   * @throws ROTA_CHANGED, ROTA_PUBLISHED, ROTA_NO_POSTS, ROTA_MONTH_OUT_OF_RANGE, AREA_NOT_FOUND
   */
  async generate(actor: Actor, of: MonthOf, { rev, commandId }: RotaCommandInput): Promise<RotaMonthView> {
    this.requireInRange(of.month)
    const [around, days] = await Promise.all([this.surroundings.of(of), this.calendars.days(of.communityId)])
    if (around.settings.posts.length === 0) throw new DomainError('ROTA_NO_POSTS')
    const slots = slotsOfMonth(of.month, around.settings.posts.map(patternOf), days)
    const month = await this.changes.apply(actor, {
      ...of,
      commandId,
      rev,
      action: 'rotaGenerated',
      decide: async (stored) => {
        this.changes.requireDraft(stored)
        return { ...stored, shifts: await fill(stored, slots, around) }
      },
      tell: () => [],
    })
    return this.presenter.month(month, around)
  }

  private requireInRange(month: string): void {
    const from = monthOfDay(localDay(this.clock.now()))
    const to = monthsLater(from, monthsAhead)
    if (month < from || month > to) throw new DomainError('ROTA_MONTH_OUT_OF_RANGE', { from, to })
  }
}

async function fill(stored: RotaMonth, slots: readonly Slot[], around: Surroundings): Promise<Shift[]> {
  const byHand = new Map(stored.shifts.flatMap((shift) => (shift.byHand && shift.personId ? [[shift.id, shift.personId]] : [])))
  const laidOut = slots.map((slot): Shift => {
    const personId = byHand.get(slot.id)
    return personId === undefined ? slot : { ...slot, personId, byHand: true }
  })
  const { assigned } = await betweenOthers(generating(problemOf({ ...stored, shifts: laidOut }, around)), stepsAtATime)
  return laidOut.map((shift): Shift => {
    const personId = assigned[shift.id]
    return personId === undefined ? shift : { ...shift, personId }
  })
}
