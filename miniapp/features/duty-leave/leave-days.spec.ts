import { daysInWords, daysOfMonth, shiftsIn } from './leave-days'

const night = { from: '2026-12-05T12:00:00Z', to: '2026-12-06T00:00:00Z' }

describe('days of a leave', () => {
  it('are said with their number', () => {
    const now = new Date('2026-12-01T00:00:00Z')
    expect(daysInWords({ firstDay: '2026-12-05', lastDay: '2026-12-05' }, now)).toBe('12月5日')
    expect(daysInWords({ firstDay: '2026-12-30', lastDay: '2027-01-02' }, now)).toBe('12月30日 到 2027年1月2日，4 天')
  })

  it('hold the shifts that run into them', () => {
    const held = (firstDay: string, lastDay = firstDay) => shiftsIn([night], { firstDay, lastDay }).length
    expect([held('2026-12-04'), held('2026-12-05'), held('2026-12-06'), held('2026-12-07')]).toEqual([0, 1, 1, 0])
  })

  it('of a month end with its last', () => {
    expect(daysOfMonth('2028-02')).toEqual({ firstDay: '2028-02-01', lastDay: '2028-02-29' })
  })
})
