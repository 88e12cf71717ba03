import { daysIn, daysOfSpan, joined, monthsTouched, spanOfDays } from './leave-span'

const overYear = { firstDay: '2026-12-30', lastDay: '2027-01-02' }

describe('a leave', () => {
  it('is kept by each month it lies in, and read as one', () => {
    const parts = ['2026-12', '2027-01'].map((month) => daysIn(month, overYear))
    expect(parts).toEqual([
      { firstDay: '2026-12-30', lastDay: '2026-12-31' },
      { firstDay: '2027-01-01', lastDay: '2027-01-02' },
    ])
    expect(daysIn('2027-02', overYear)).toBeUndefined()
    const spans = parts.flatMap((part) => (part ? [spanOfDays(part)] : []))
    expect(joined(spans.reverse()).map(daysOfSpan)).toEqual([overYear])
    const apart = spanOfDays({ firstDay: '2027-01-04', lastDay: '2027-01-04' })
    expect(joined([...spans, apart])).toHaveLength(2)
  })

  it('touches the month before when a shift of it may reach into the first days', () => {
    expect(monthsTouched(spanOfDays(overYear))).toEqual(['2026-12', '2027-01'])
    expect(monthsTouched(spanOfDays({ firstDay: '2027-01-02', lastDay: '2027-01-31' }))).toEqual(['2026-12', '2027-01'])
    expect(monthsTouched(spanOfDays({ firstDay: '2027-01-10', lastDay: '2027-03-01' }))).toEqual(['2027-01', '2027-02', '2027-03'])
  })
})
