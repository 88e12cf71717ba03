import { atLocal } from '../../calendar/local-time'
import { visitedAt } from './visit-day'

const now = new Date('2026-09-22T07:26:00Z')
const at = (day?: string, nextVisitDay?: string) => visitedAt({ day, nextVisitDay }, now)

describe('when a visit was', () => {
  it('is now unless another day is named, and stands at the noon of that', () => {
    expect([at(), at('2026-09-22')]).toEqual([now, now])
    expect(at('2026-09-21')).toEqual(atLocal('2026-09-21', 12 * 60))
  })

  it('goes back 30 days and never ahead', () => {
    expect(at('2026-08-23')).toEqual(atLocal('2026-08-23', 12 * 60))
    expect(() => at('2026-08-22')).toThrow(expect.objectContaining({ code: 'VISIT_TOO_OLD' }))
    expect(() => at('2026-09-23')).toThrow(expect.objectContaining({ code: 'VISIT_AHEAD' }))
  })

  it('promises a day from tomorrow to a year ahead', () => {
    expect(at(undefined, '2026-09-23')).toEqual(now)
    for (const day of ['2026-09-22', '2027-09-24'])
      expect(() => at(undefined, day)).toThrow(expect.objectContaining({ code: 'NEXT_VISIT_OUT_OF_RANGE' }))
  })
})
