import { monthsOf } from './month-days'

describe('monthsOf', () => {
  it('has every day of the year once, also of a leap year', () => {
    for (const [year, days] of [
      [2027, 365],
      [2028, 366],
    ] as const) {
      const all = monthsOf(year).flatMap(({ dates }) => dates.map(({ day }) => day))
      expect([all.length, new Set(all).size, all[0], all.at(-1)]).toEqual([days, days, `${year}-01-01`, `${year}-12-31`])
    }
  })

  it('puts each day under its weekday', () => {
    const [january] = monthsOf(2027)
    // 1 January 2027 is a Friday
    expect(january?.dates.slice(0, 4).map(({ column }) => column)).toEqual([5, 6, 7, 1])
  })
})
