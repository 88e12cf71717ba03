import * as fc from 'fast-check'
import { generateMonth } from './generate-month'
import type { RotaProblem } from './rota-problem'
import { breaksOfChange } from './rule-breaks'
import { randomWeek } from './testing/random-month'

const seeds = fc.integer({ min: 1, max: 1_000_000 })
const runs = { numRuns: 4 }

/** A newcomer who may do what the first pool does. */
const withOneMore = (problem: RotaProblem): RotaProblem => ({
  ...problem,
  pools: problem.pools.map((pool, index) => (index === 0 ? { ...pool, personIds: [...pool.personIds, 'p9'] } : pool)),
})

describe('Any month, here of six days', () => {
  it('breaks no rule where nothing was set by hand, leaves what was as it is, and nothing empty that somebody could take', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomWeek(seed)
        const { assigned, empty } = generateMonth(problem)
        expect(assigned).toMatchObject(problem.fixed)
        for (const slot of problem.slots) {
          const personId = assigned[slot.id]
          if (personId !== undefined && problem.fixed[slot.id] === undefined)
            expect(breaksOfChange(problem, assigned, slot, personId)).toEqual([])
        }
        for (const { why } of empty) expect(why).toMatch(/^这个岗 \d 个人：(?!.*可以来)/)
      }),
      runs,
    )
  })

  it('is the same for the same input, in whatever order the pools name their people', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomWeek(seed)
        const turned = { ...problem, pools: problem.pools.map((pool) => ({ ...pool, personIds: [...pool.personIds].reverse() })) }
        expect(generateMonth(turned)).toEqual(generateMonth(problem))
      }),
      runs,
    )
  })

  it('with one colleague more never has more empty slots', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomWeek(seed)
        expect(generateMonth(withOneMore(problem)).empty.length).toBeLessThanOrEqual(generateMonth(problem).empty.length)
      }),
      runs,
    )
  })
})
