import type { DutyPost } from '@shared/seats'
import { daysAfter, type LocalDay, localDay, weekday } from '../../calendar/local-time'
import type { Assigned, EdgeShift, RotaPool, RotaProblem, Slot } from './rota-problem'

const hourMs = 60 * 60_000

/** What somebody may be asked to do. */
export interface PersonRules {
  posts: ReadonlySet<DutyPost>
  minRestMs: number
  maxShiftsPerWeek: number
}

/** Of nobody's pool: may be put nowhere, and what is there by hand breaks nothing but that. */
const outsider: PersonRules = { posts: new Set(), minRestMs: 0, maxShiftsPerWeek: Number.POSITIVE_INFINITY }

/** By person, the strictest of the pools. @returns a look-up that knows outsiders too */
export function rulesByPerson(pools: readonly RotaPool[]): (personId: string) => PersonRules {
  const rules = new Map<string, PersonRules>()
  for (const { post, personIds, minRestHours, maxShiftsPerWeek } of pools)
    for (const personId of personIds) {
      const known = rules.get(personId) ?? outsider
      rules.set(personId, {
        posts: new Set([...known.posts, post]),
        minRestMs: Math.max(known.minRestMs, minRestHours * hourMs),
        maxShiftsPerWeek: Math.min(known.maxShiftsPerWeek, maxShiftsPerWeek),
      })
    }
  return (personId) => rules.get(personId) ?? outsider
}

/** A shift somebody has, in the month (then with its slot) or beside it. */
export interface HeldShift {
  from: Date
  to: Date
  slot?: Slot
}

/** Everybody's shifts in the month and at its edges, by time. */
export function shiftsByPerson({ slots, edges }: Pick<RotaProblem, 'slots' | 'edges'>, assigned: Assigned): Map<string, HeldShift[]> {
  const held = new Map<string, HeldShift[]>()
  const add = (personId: string, shift: HeldShift) => held.set(personId, [...(held.get(personId) ?? []), shift])
  for (const { personId, from, to } of edges) add(personId, { from, to })
  for (const slot of slots) {
    const personId = assigned[slot.id]
    if (personId !== undefined) add(personId, { from: slot.from, to: slot.to, slot })
  }
  for (const shifts of held.values()) shifts.sort((a, b) => a.from.getTime() - b.from.getTime())
  return held
}

/** The Monday of its week. */
export const weekOf = ({ from }: Pick<EdgeShift, 'from'>): LocalDay => mondayOf(localDay(from))

const mondayOf = (day: LocalDay): LocalDay => daysAfter(day, -((weekday(day) + 6) % 7))
