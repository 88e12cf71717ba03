import { Injectable } from '@nestjs/common'
import type { RotaOfferChoices } from '@shared/rota-offers'
import { Clock } from '../../core/clock'
import { groupBy } from '../../core/group-by'
import type { Actor } from '../../people/actor'
import type { Shift } from '../months/rota-month.schema'
import { type MonthOf, RotaMonthChanges } from '../months/rota-month-changes'
import { RotaSurroundings } from '../months/rota-surroundings'
import { isReachable, RotaPeople } from '../rota-people'
import { ownShift } from './new-offer'
import { offeredShift } from './offer.presenter'
import { movesJudge } from './shift-moves'

/** 找谁换: with whom a shift may change hands, by the rules and only those who could hear of it. */
@Injectable()
export class OfferChoicesService {
  constructor(
    private readonly changes: RotaMonthChanges,
    private readonly surroundings: RotaSurroundings,
    private readonly people: RotaPeople,
    private readonly clock: Clock,
  ) {}

  /** @throws ROTA_SHIFT_NOT_FOUND, ROTA_SHIFT_NOT_YOURS, ROTA_SHIFT_OVER */
  async of(actor: Actor, of: MonthOf, shiftId: string): Promise<RotaOfferChoices> {
    const now = this.clock.now()
    const [month, around] = await Promise.all([this.changes.find(of), this.surroundings.of(of)])
    const mine = actor.people.map(({ personId }) => personId)
    const shift = ownShift(month, shiftId, mine, now)
    const begun = shift.from <= now
    const pool = around.pools.filter(({ post }) => post === shift.post).flatMap(({ personIds }) => personIds)
    const people = (await this.people.listByIds(of.communityId, pool)).filter((person) => !mine.includes(person._id))
    if (begun) return { shift: offeredShift(shift), begun, takeOver: [], swaps: [], others: people.length }

    const judge = movesJudge(month, around, now)
    const mayHave = (personId: string, inReturn?: Shift): boolean =>
      judge([{ shift, personId }, ...(inReturn ? [{ shift: inReturn, personId: shift.personId }] : [])]).length === 0
    const asked = people.filter(isReachable).map((person) => ({ personId: person._id, name: this.people.nameOf(person) }))
    const ahead = groupBy(
      month.shifts.filter(({ from }) => from > now),
      ({ personId }) => personId,
    )
    const takeOver = asked.filter(({ personId }) => mayHave(personId))
    return {
      shift: offeredShift(shift),
      begun,
      takeOver,
      swaps: asked.flatMap((person) => {
        const shifts = (ahead.get(person.personId) ?? []).filter((other) => mayHave(person.personId, other))
        return shifts.length > 0 ? [{ person, shifts: shifts.map(offeredShift) }] : []
      }),
      others: people.length - takeOver.length,
    }
  }
}
