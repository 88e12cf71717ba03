import { act, holder, inputs, posted, seat, world } from '../machine/testing/street'
import { calendarCaveat } from './calendar-caveat'

const at = (text: string) => new Date(`${text}+08:00`)
/** Taken by the community and a department called in, four office hours before it must report. */
const whistledAt = (now: Date) => {
  const open = posted('clean.garbage', world(now), { notMyContact: true }).state
  const taken = act(open, holder(seat.secretary), inputs.acknowledge, now)
  return act(taken, holder(seat.secretary), inputs.whistle, now)
}
const newYearsEve = at('2026-12-31T17:00:00')

describe('calendarCaveat', () => {
  it('says so when working days lead into a year that is not announced', () => {
    expect(calendarCaveat(whistledAt(newYearsEve), world(newYearsEve))).toBe('2027 年放假安排还没公布，先按周一到周五算')
  })

  it('is silent within an announced year, and once the year’s notice is imported', () => {
    expect(calendarCaveat(whistledAt(at('2026-12-31T09:00:00')), world(newYearsEve))).toBeUndefined()
    const context = world(newYearsEve)
    const imported = { ...context, calendar: { ...context.calendar, importedYears: new Set([2027]) } }
    expect(calendarCaveat(whistledAt(newYearsEve), imported)).toBeUndefined()
  })

  it('is silent about clocks that count no working days', () => {
    expect(calendarCaveat(posted('house.crack', world(newYearsEve)).state, world(newYearsEve))).toBeUndefined()
  })
})
