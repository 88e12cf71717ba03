import { groupBy } from '../../core/group-by'
import { weekOf } from './person-rules'
import type { Slot } from './rota-problem'
import { between, spanOf } from './spans'
import type { Candidate, Team } from './teams'

/** Slots that stay empty whatever is tried: week by week, those that are more than everybody could take who had the week to themselves. */
export function leastEmpty({ people, slots }: Team): number {
  return [...groupBy(slots, weekOf)].reduce((sum, [week, ofWeek]) => {
    const most = people.reduce((total, person) => total + mostOf(person, ofWeek, week), 0)
    return sum + Math.max(0, ofWeek.length - most)
  }, 0)
}

/** Always the next shift that ends first: nobody can have more with that rest between. */
function mostOf({ rules, settled, mayTake }: Candidate, slots: readonly Slot[], week: string): number {
  const taken: Slot[] = []
  for (const slot of [...slots].sort((a, b) => a.to.getTime() - b.to.getTime())) {
    const last = taken.at(-1)
    if (mayTake(slot) && (!last || between(spanOf(last), spanOf(slot)) >= rules.minRestMs)) taken.push(slot)
  }
  const left = rules.maxShiftsPerWeek - settled.filter((shift) => weekOf(shift) === week).length
  return Math.max(0, Math.min(taken.length, left))
}
