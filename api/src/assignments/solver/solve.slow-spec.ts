import { solve } from './solve'
import { planWithHighs } from './testing/highs-plan'
import { makeCommunity, type Staffing } from './testing/make-community'

/** Large communities against HiGHS; seconds a level, after which HiGHS is not asked further. */
const secondsPerLevel = 30

it.each<[number, Staffing, 'fresh' | 'repair']>([
  [1_000, 'tight', 'fresh'],
  [1_500, 'slack', 'fresh'],
  [1_500, 'leaving', 'fresh'],
  [800, 'surplus', 'fresh'],
  [1_000, 'leaving', 'repair'],
])(
  '%i households, %s, %s: HiGHS finds nothing better',
  async (households, staffing, kind) => {
    const problem = makeCommunity(households, staffing, kind)
    const { cost, proven } = solve(problem)
    const best = await planWithHighs(problem, secondsPerLevel)
    expect(proven).toBe(true)
    if (best === undefined)
      console.warn(`HiGHS needed more than ${secondsPerLevel} s for a level of ${households} ${staffing}: not compared`)
    else expect(cost).toEqual(best)
  },
  400_000,
)
