import { Injectable } from '@nestjs/common'
import type { RotaBreakView, RotaMonthView, RotaPlanView, RotaShiftView } from '@shared/rota'
import { localDay } from '../../calendar/local-time'
import { Pii } from '../../core/pii'
import { describeMonth } from '../planning/describe-month'
import { ruleBreakWords } from '../planning/rule-break-words'
import type { RuleBreak } from '../planning/rule-breaks'
import { type NameOf, RotaPeople } from '../rota-people'
import { breaksOf } from './new-breaks'
import type { RotaMonth, Shift } from './rota-month.schema'
import { assignedOf, problemOf, type Surroundings } from './rota-surroundings'

/** Rota months as the office and those on duty read them. */
@Injectable()
export class RotaMonthPresenter {
  constructor(
    private readonly people: RotaPeople,
    private readonly pii: Pii,
  ) {}

  /** @param around for the office, which also reads leave, wishes and what is wrong; absent for everybody else */
  async month(month: RotaMonth, around?: Surroundings): Promise<RotaMonthView> {
    const nameOf = await this.namesIn(month, around)
    return {
      communityId: month.communityId,
      month: month.month,
      status: month.status,
      rev: month.rev,
      changedBy: month.rev > 0 ? this.changedBy(month) : undefined,
      shifts: month.shifts.map((shift) => shiftView(shift, nameOf)),
      plan: around && planView(month, around, nameOf),
    }
  }

  async breaks(month: RotaMonth, found: readonly RuleBreak[]): Promise<RotaBreakView[]> {
    return breakViews(month.shifts, found, await this.namesIn(month))
  }

  changedBy({ changedBy }: Pick<RotaMonth, 'changedBy'>): string {
    return this.pii.openOptional(changedBy.name) ?? '社区'
  }

  private async namesIn({ communityId, shifts, leaves, wishes }: RotaMonth, around?: Surroundings): Promise<NameOf> {
    const ids = [...shifts, ...leaves, ...wishes].flatMap(({ personId }) => personId ?? [])
    ids.push(...shifts.flatMap(({ insteadOf }) => insteadOf?.personId ?? []))
    ids.push(...(around?.pools ?? []).flatMap(({ personIds }) => personIds))
    return this.people.namesOf(communityId, ids)
  }
}

export const shiftView = ({ from, to, personId, byHand, insteadOf, ...slot }: Shift, nameOf?: NameOf): RotaShiftView => ({
  ...slot,
  from: from.toISOString(),
  to: to.toISOString(),
  person: personId && nameOf ? { personId, name: nameOf(personId) } : undefined,
  byHand: byHand ?? false,
  insteadOf: insteadOf && nameOf ? { name: nameOf(insteadOf.personId), how: insteadOf.how } : undefined,
})

function planView(month: RotaMonth, around: Surroundings, nameOf: NameOf): RotaPlanView {
  const { score, people, empty } = describeMonth(problemOf(month, around), assignedOf(month.shifts))
  return {
    leaves: month.leaves.map(({ personId, from, to }) => ({
      personId,
      name: nameOf(personId),
      firstDay: localDay(from),
      lastDay: localDay(new Date(to.getTime() - 1)),
    })),
    wishes: month.wishes.map(({ personId, day, kind }) => ({ personId, name: nameOf(personId), day, wish: kind })),
    breaks: breakViews(month.shifts, breaksOf(month, around), nameOf),
    empty: empty.map(({ slotId, why }) => ({ shiftId: slotId, why })),
    score,
    shares: people.map((share) => ({ ...share, name: nameOf(share.personId) })),
  }
}

const breakViews = (shifts: readonly Shift[], found: readonly RuleBreak[], nameOf: NameOf): RotaBreakView[] =>
  found.flatMap((one) => {
    const shift = shifts.find(({ id }) => id === one.slotId)
    const name = 'personId' in one ? nameOf(one.personId) : ''
    return shift ? [{ code: one.code, shiftId: shift.id, words: ruleBreakWords(one, shift, name) }] : []
  })
