import { atOnce, type Steps } from '../../core/steps'
import { describeMonth } from './describe-month'
import type { RotaProblem, RotaProposal } from './rota-problem'
import { search } from './search'
import { candidatesOf, freeSlots } from './teams'

/**
 * A month as fair as it is found: no rule is broken but by what was set by hand, and a slot nobody can take has nobody, with the reason.
 * The same problem gives the same month.
 */
export const generateMonth = (problem: RotaProblem): RotaProposal => atOnce(generating(problem))

/** The same in steps, for a server that has others to answer meanwhile. */
export function* generating(problem: RotaProblem): Steps<RotaProposal> {
  const byHand = problem.slots.flatMap(({ id }) => {
    const personId = problem.fixed[id]
    return personId === undefined ? [] : [[id, personId]]
  })
  const found = yield* search(candidatesOf(problem), freeSlots(problem))
  return describeMonth(problem, { ...Object.fromEntries(byHand), ...found })
}
