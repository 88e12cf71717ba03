import { generateMonth } from './generate-month'
import type { Assigned, RotaProblem } from './rota-problem'
import { breaksOfChange } from './rule-breaks'
import { monthWithHighs } from './testing/highs-month'
import { randomMonth } from './testing/random-month'

const months = 24

/** What is wrong with the slots that were not set by hand. */
const wrong = (problem: RotaProblem, assigned: Assigned) =>
  problem.slots.flatMap((slot) => {
    const personId = assigned[slot.id]
    return personId === undefined || problem.fixed[slot.id] !== undefined ? [] : breaksOfChange(problem, assigned, slot, personId)
  })

/**
 * 24 months of 6–8 people and 10–14 days, most with too few people or long rests. Measured: 14 of them at the proven optimum, together
 * 4.3 % above it, the worst 37 %; one month has one slot more without anybody.
 */
it(`is never better than the optimum HiGHS proves, and near it: ${months} small months`, async () => {
  const found: { seed: number; moreEmpty: number; gap: number; best: number }[] = []
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
    const moreEmpty = empty.length - best.empty
    // with one slot less to carry, a month is no longer to be compared
    found.push({ seed, moreEmpty, gap: moreEmpty > 0 ? 0 : unfair - best.unfair, best: best.unfair })
  }
  console.info(
    found
      .map(({ seed, moreEmpty, gap, best }) => `${seed}: ${moreEmpty} more empty, ${gap.toFixed(1)} above ${best.toFixed(1)}`)
      .join('\n'),
  )
  const sum = (of: (month: (typeof found)[number]) => number) => found.reduce((total, month) => total + of(month), 0)
  expect(found.filter(({ moreEmpty, gap }) => moreEmpty < 0 || gap < -1e-3)).toEqual([])
  expect(sum(({ moreEmpty }) => moreEmpty)).toBeLessThanOrEqual(1)
  expect(sum(({ gap }) => gap) / sum(({ best }) => best)).toBeLessThan(0.05)
  expect(Math.max(...found.map(({ gap, best }) => gap / best))).toBeLessThan(0.4)
}, 240_000)
