import * as fc from 'fast-check'
import { generateMonth } from './generate-month'
import type { RotaProblem, RotaProposal } from './rota-problem'
import { breaksOfChange } from './rule-breaks'
import { february } from './testing/february'
import { randomMonth } from './testing/random-month'

const seeds = fc.integer({ min: 1, max: 1_000_000 })
const runs = { numRuns: 6 }

/** A newcomer who may do what the first pool does. */
const withOneMore = (problem: RotaProblem): RotaProblem => ({
  ...problem,
  pools: problem.pools.map((pool, index) => (index === 0 ? { ...pool, personIds: [...pool.personIds, 'p9'] } : pool)),
})

describe('Any month', () => {
  it('breaks no rule where nothing was set by hand, and leaves what was as it is', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomMonth(seed)
        const { assigned } = generateMonth(problem)
        expect(assigned).toMatchObject(problem.fixed)
        for (const slot of problem.slots) {
          const personId = assigned[slot.id]
          if (personId !== undefined && problem.fixed[slot.id] === undefined)
            expect(breaksOfChange(problem, assigned, slot, personId)).toEqual([])
        }
      }),
      runs,
    )
  })

  it('leaves nothing empty that somebody could take, and says why', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { empty } = generateMonth(randomMonth(seed))
        for (const { why } of empty) expect(why).toMatch(/^这个岗 \d 个人：(?!.*可以来)/)
      }),
      runs,
    )
  })

  it('is the same for the same input, in whatever order the pools name their people', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomMonth(seed)
        const turned = { ...problem, pools: problem.pools.map((pool) => ({ ...pool, personIds: [...pool.personIds].reverse() })) }
        expect(generateMonth(turned)).toEqual(generateMonth(problem))
      }),
      runs,
    )
  })

  it('with one colleague more never has more empty slots', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomMonth(seed)
        expect(generateMonth(withOneMore(problem)).empty.length).toBeLessThanOrEqual(generateMonth(problem).empty.length)
      }),
      runs,
    )
  })
})

/**
 * By hand: 28 days, 16 of them working days, 3 rest days (1, 7, 8), 9 holidays (15–23).
 * Guards, 84 shifts of 8 h for 5: 28 nights, 9 on rest days, 27 on holidays; 84 = 17+17+17+17+16.
 * Staff, 56 shifts of 12 h for 4: 14 each; 28 nights = 7 each; 6 on rest days; 18 on holidays.
 * Leaders, 26 shifts for 3: 9+9+8, one of them two days long (7–8) for the one with 8, all nights; 1 weekend; 9 holidays = 3 each.
 */
describe('February 2026 with leave and Spring Festival', () => {
  const { assigned, empty, people, score } = generateMonth(february)
  const counts = (who: string, of: (person: RotaProposal['people'][number]) => number) =>
    people.flatMap((person) => (person.personId.startsWith(who) ? [of(person)] : [])).sort((a, b) => b - a)

  it('has somebody for each of the 166 slots', () => {
    expect([february.slots.length, Object.keys(assigned).length, empty]).toEqual([166, 166, []])
  })

  it.each<[string, number[], number[], number[], number[], number[]]>([
    ['guard', [17, 17, 17, 17, 16], [6, 6, 6, 5, 5], [2, 2, 2, 2, 1], [6, 6, 5, 5, 5], [136, 136, 136, 136, 128]],
    ['staff', [14, 14, 14, 14], [7, 7, 7, 7], [2, 2, 1, 1], [5, 5, 4, 4], [168, 168, 168, 168]],
    ['leader', [9, 9, 8], [9, 9, 8], [1, 0, 0], [3, 3, 3], [216, 216, 216]],
  ])('is shared as evenly as it can be: %s', (who, shifts, nights, weekends, holidays, hours) => {
    expect(counts(who, (person) => person.shifts)).toEqual(shifts)
    expect(counts(who, ({ month }) => month.nights)).toEqual(nights)
    expect(counts(who, ({ month }) => month.weekends)).toEqual(weekends)
    expect(counts(who, ({ month }) => month.holidays)).toEqual(holidays)
    expect(counts(who, ({ month }) => month.hours)).toEqual(hours)
  })

  it('is as far from fair as its remainders make it', () => {
    // nights 10 × (3×0.4² + 2×0.6² + 2×(1/3)² + (2/3)²); weekends 6 × (4×0.2² + 0.8² + 4×0.5² + 2×(1/3)² + (2/3)²)
    expect(score.nights).toBeCloseTo(10 * (0.48 + 0.72 + 6 / 9), 6)
    expect(score.weekends).toBeCloseTo(6 * (0.16 + 0.64 + 1 + 6 / 9), 6)
    // holidays 20 × (2×0.6² + 3×0.4² + 4×0.5²); hours in shifts of eight 2 × (4×0.2² + 0.8²)
    expect(score.holidays).toBeCloseTo(20 * (0.72 + 0.48 + 1), 6)
    expect(score.hours).toBeCloseTo(2 * (0.16 + 0.64), 6)
    expect(score.total).toBeCloseTo(score.nights + score.weekends + score.holidays + score.hours, 6)
  })

  it('keeps leave free, and says so', () => {
    const guard1 = february.slots.filter(({ id }) => assigned[id] === 'guard1').map(({ day }) => day)
    expect(guard1.filter((day) => day >= '2026-02-16' && day <= '2026-02-18')).toEqual([])
    expect(people.find(({ personId }) => personId === 'staff2')?.why).toMatch(
      /^一共 14 个班，168 小时；夜班 7 个（平均 7），今年一共 7 个；.*；2 月 24 日请假，没排$/,
    )
  })
})
