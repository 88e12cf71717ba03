import type { LocalDay } from '../../calendar/local-time'
import { type HeldShift, type PersonRules, rulesByPerson, shiftsByPerson, weekOf } from './person-rules'
import type { Assigned, Leave, RotaProblem, Slot } from './rota-problem'
import { between, common, spanOf } from './spans'

type Beside = Pick<HeldShift, 'from' | 'to'>

/** What is wrong with one slot of a month. `other` is the shift it stands too near to, in this month or a neighbouring one. */
export type RuleBreak = { slotId: string } & (
  | { code: 'nobody' }
  | { code: 'notOfPool'; personId: string }
  | { code: 'leave'; personId: string; from: Date; to: Date }
  | { code: 'overlap'; personId: string; other: Beside }
  | { code: 'rest'; personId: string; other: Beside; restMinutes: number; minRestMinutes: number }
  | { code: 'week'; personId: string; monday: LocalDay; shifts: number; most: number }
)

export type Rules = Pick<RotaProblem, 'slots' | 'pools' | 'leaves' | 'edges'>

/** Everything that is wrong with a month, slot by slot; what stands between two slots is said of the later one. */
export function breaksOfMonth(problem: Rules, assigned: Assigned): RuleBreak[] {
  const breaksOf = ruleBook(problem)
  const held = shiftsByPerson(problem, assigned)
  return problem.slots.flatMap((slot): RuleBreak[] => {
    const personId = assigned[slot.id]
    if (personId === undefined) return [{ code: 'nobody', slotId: slot.id }]
    const others = held.get(personId)?.filter((shift) => shift.slot?.id !== slot.id) ?? []
    return breaksOf(
      slot,
      personId,
      others.filter((other) => !other.slot || isBefore(other.slot, slot)),
    )
  })
}

/**
 * What would be wrong if this person had this slot, whoever has it in `assigned`; everything else stays. Asked before saving by hand and
 * by swaps: for a swap, hand in `assigned` without what the person gives away.
 */
export function breaksOfChange(problem: Rules, assigned: Assigned, slot: Slot, personId: string): RuleBreak[] {
  const held = shiftsByPerson(problem, assigned).get(personId) ?? []
  return ruleBook(problem)(
    slot,
    personId,
    held.filter((shift) => shift.slot?.id !== slot.id),
  )
}

/** @returns what is wrong with a slot for somebody who has those other shifts */
export function ruleBook({ pools, leaves }: Pick<Rules, 'pools' | 'leaves'>) {
  const rulesOf = rulesByPerson(pools)
  return (slot: Slot, personId: string, others: readonly HeldShift[]): RuleBreak[] => {
    const rules = rulesOf(personId)
    const about = { slotId: slot.id, personId }
    return [
      ...(rules.posts.has(slot.post) ? [] : [{ code: 'notOfPool' as const, ...about }]),
      ...clashes(slot, personId, leaves).map(({ from, to }) => ({ code: 'leave' as const, ...about, from, to })),
      ...others.flatMap((other) => tooNear(slot, other, rules).map((near) => ({ ...near, ...about }))),
      ...tooMany(slot, others, rules).map((week) => ({ ...week, ...about })),
    ]
  }
}

/** The leaves of somebody that a shift would fall into. */
export const clashes = (slot: Slot, personId: string, leaves: readonly Leave[]): Leave[] =>
  leaves.filter((leave) => leave.personId === personId && common(spanOf(leave), spanOf(slot)) !== undefined)

function tooNear(slot: Slot, { from, to }: HeldShift, { minRestMs }: PersonRules) {
  const restMs = between(spanOf(slot), spanOf({ from, to }))
  if (restMs < 0) return [{ code: 'overlap' as const, other: { from, to } }]
  if (restMs >= minRestMs) return []
  return [{ code: 'rest' as const, other: { from, to }, restMinutes: restMs / 60_000, minRestMinutes: minRestMs / 60_000 }]
}

function tooMany(slot: Slot, others: readonly HeldShift[], { maxShiftsPerWeek: most }: PersonRules) {
  if (others.length < most) return []
  const monday = weekOf(slot)
  const shifts = 1 + others.filter((other) => weekOf(other) === monday).length
  return shifts > most ? [{ code: 'week' as const, monday, shifts, most }] : []
}

/** Of two slots exactly one is before the other. */
const isBefore = (a: Slot, b: Slot): boolean => a.from < b.from || (a.from.getTime() === b.from.getTime() && a.id < b.id)
