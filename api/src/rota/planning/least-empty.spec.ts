import { leastEmpty } from './least-empty'
import { candidatesOf, teamsOf } from './teams'
import { february, leaders } from './testing/february'

const leastOf = (personIds: string[], minRestHours: number, maxShiftsPerWeek: number) => {
  const problem = { ...february, pools: [{ post: 'leader' as const, personIds, minRestHours, maxShiftsPerWeek }] }
  return teamsOf(candidatesOf(problem), problem.slots).map(leastEmpty)
}

/** 26 leader shifts: the weekend of 7 and 8 is one. Of the weeks from 2, 9, 16 and 23 there are 6, 7, 7 and 6 (28 is a Saturday). */
describe('The least that stays empty', () => {
  it('is nothing with three leaders', () => {
    expect(leastOf(leaders, 12, 4)).toEqual([0])
  })

  it('is what a week has beyond its most shifts', () => {
    expect(leastOf(['leader1', 'leader2'], 0, 3)).toEqual([0 + 1 + 1 + 0])
  })

  it('is what rest leaves of a week to one alone: every second day', () => {
    // 3 of 6 (2, 4, 6), 4 of 7, 4 of 7, 3 of 6
    expect(leastOf(['leader1'], 12, 7)).toEqual([3 + 3 + 3 + 3])
  })
})
