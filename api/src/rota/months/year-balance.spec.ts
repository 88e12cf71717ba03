import { buildShift } from './testing/build-rota-month'
import { yearBalance } from './year-balance'

describe('yearBalance', () => {
  it('adds up what everybody carried, and leaves out who carried nothing', () => {
    const night = buildShift({ personId: 'wang' })
    const day = buildShift({ personId: 'wang', isNight: false, isWeekend: false, isHoliday: true, to: new Date('2026-12-05T20:00:00Z') })
    expect(yearBalance([{ shifts: [night, buildShift()] }, { shifts: [day] }])).toEqual({
      wang: { nights: 1, weekends: 1, holidays: 1, hours: 20 },
    })
    expect(yearBalance([])).toEqual({})
  })
})
