import { generateMonth } from '../generate-month'
import type { Assigned, RotaProblem } from '../rota-problem'
import { breaksOfChange } from '../rule-breaks'
import { monthWithHighs } from './highs-month'

/** A month as it was found beside the proven optimum. */
export interface BesideOptimum {
  /** Slots that nobody has and somebody could have had; below nothing would be a mistake of one of the two. */
  moreEmpty: number
  /** How much more it costs; nothing where a slot less is carried, which is no longer to be compared. */
  gap: number
  /** What the optimum costs, without its empty slots. */
  best: number
  /** Rules that either of them breaks where nothing was set by hand. */
  wrong: unknown[]
}

export async function besideOptimum(problem: RotaProblem): Promise<BesideOptimum> {
  const { assigned, score, empty } = generateMonth(problem)
  const best = await monthWithHighs(problem)
  if (!best) throw new Error('HiGHS ran out of time')
  const moreEmpty = empty.length - best.empty
  return {
    moreEmpty,
    gap: moreEmpty > 0 ? 0 : score.total - score.empty - best.unfair,
    best: best.unfair,
    wrong: [...wrong(problem, assigned), ...wrong(problem, { ...problem.fixed, ...best.assigned })],
  }
}

const wrong = (problem: RotaProblem, assigned: Assigned) =>
  problem.slots.flatMap((slot) => {
    const personId = assigned[slot.id]
    return personId === undefined || problem.fixed[slot.id] !== undefined ? [] : breaksOfChange(problem, assigned, slot, personId)
  })
