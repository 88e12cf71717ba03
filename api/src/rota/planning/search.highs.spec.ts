import { generateMonth } from './generate-month'
import type { Assigned, RotaProblem } from './rota-problem'
import { breaksOfChange } from './rule-breaks'
import { monthWithHighs } from './testing/highs-month'
import { randomMonth } from './testing/random-month'

const months = 16

/** What is wrong with the slots that were not set by hand. */
const wrong = (problem: RotaProblem, assigned: Assigned) =>
  problem.slots.flatMap((slot) => {
    const personId = assigned[slot.id]
    return personId === undefined || problem.fixed[slot.id] !== undefined ? [] : breaksOfChange(problem, assigned, slot, personId)
  })

/** Measured: never more empty slots; 10 of 16 at the optimum. The worst is 24 % above it, one person two nights and a wish off. */
it(`is never better than the optimum HiGHS proves, and near it: ${months} small months`, async () => {
  const found = []
  for (let seed = 1; seed <= months; seed++) {
    const problem = randomMonth(seed)
    const { assigned, score, empty } = generateMonth(problem)
    const best = await monthWithHighs(problem)
    if (!best) throw new Error(`HiGHS ran out of time: ${seed}`)
    const unfair = score.total - score.empty
    expect({ seed, wrong: [wrong(problem, assigned), wrong(problem, { ...problem.fixed, ...best.assigned })] }).toEqual({
      seed,
      wrong: [[], []],
    })
    found.push({ seed, moreEmpty: empty.length - best.empty, gap: empty.length > best.empty ? 0 : unfair - best.unfair, best: best.unfair })
  }
  console.info(
    found
      .map(({ seed, moreEmpty, gap, best }) => `${seed}: ${moreEmpty} more empty, ${gap.toFixed(1)} above ${best.toFixed(1)}`)
      .join('\n'),
  )
  expect(found.filter(({ moreEmpty, gap }) => moreEmpty < 0 || gap < -1e-3)).toEqual([])
}, 240_000)
