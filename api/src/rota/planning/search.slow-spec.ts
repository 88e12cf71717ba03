import { type BesideOptimum, besideOptimum } from './testing/beside-optimum'
import { randomMonth } from './testing/random-month'

const months = 32

it(`is never better than the optimum HiGHS proves, and near it: ${months} small months`, async () => {
  const found: (BesideOptimum & { seed: number })[] = []
  for (let seed = 1; seed <= months; seed++) found.push({ seed, ...(await besideOptimum(randomMonth(seed))) })
  const sum = (of: (month: BesideOptimum) => number) => found.reduce((total, month) => total + of(month), 0)
  const worst = Math.max(...found.map(({ gap, best }) => gap / best))
  console.info(
    [
      ...found.map(({ seed, moreEmpty, gap, best }) => `${seed}: ${moreEmpty} more empty, ${gap.toFixed(1)} above ${best.toFixed(1)}`),
      `optimal ${found.filter(({ moreEmpty, gap }) => moreEmpty === 0 && gap < 1e-3).length} of ${months}`,
      `together ${(100 * sum(({ gap }) => gap)) / sum(({ best }) => best)} % above, the worst ${100 * worst} %`,
    ].join('\n'),
  )
  expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([])
  expect(found.filter(({ moreEmpty, gap }) => moreEmpty < 0 || gap < -1e-3)).toEqual([])
  expect(sum(({ moreEmpty }) => moreEmpty)).toBeLessThanOrEqual(1)
  expect(sum(({ gap }) => gap) / sum(({ best }) => best)).toBeLessThan(0.05)
  expect(worst).toBeLessThan(0.4)
}, 400_000)
