import * as fc from 'fast-check'
import {
  atLocal,
  daysAfter,
  eachDay,
  endOfLocalDay,
  isQuiet,
  localDay,
  localTime,
  monthsAfter,
  nextDay,
  nextLocalHour,
  timeOfMinutes,
  weekday,
} from './local-time'

const at = (text: string) => new Date(`${text}+08:00`)
const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })

describe('local time of Asia/Shanghai', () => {
  it('is shown as clocks on the wall do', () => {
    expect([0, 510, 1439, 1950].map(timeOfMinutes)).toEqual(['00:00', '08:30', '23:59', '08:30'])
    expect(localTime(at('2026-10-01T20:05:59'))).toBe('20:05')
  })

  it('turns the day at 16:00 UTC, whatever the zone of the server', () => {
    expect(localDay(new Date('2026-10-01T15:59:59.999Z'))).toBe('2026-10-01')
    expect(localDay(new Date('2026-10-01T16:00:00.000Z'))).toBe('2026-10-02')
    expect(atLocal('2026-10-01', 9 * 60)).toEqual(new Date('2026-10-01T01:00:00.000Z'))
  })

  it('knows the day after the last of a month, and weekdays', () => {
    expect(nextDay('2026-02-28')).toBe('2026-03-01')
    expect(nextDay('2028-02-28')).toBe('2028-02-29')
    expect(weekday('2026-11-23')).toBe(1)
  })

  it('counts days and months over the ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28')
    expect(eachDay('2026-12-31', '2027-01-02')).toEqual(['2026-12-31', '2027-01-01', '2027-01-02'])
    expect(eachDay('2026-01-02', '2026-01-01')).toEqual([])
    expect(monthsAfter('2026-08-16', 1)).toBe('2026-09-16')
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
  })

  it('ends a day in its last millisecond', () => {
    expect(endOfLocalDay(at('2026-11-23T00:00:00'))).toEqual(at('2026-11-23T23:59:59.999'))
    expect(endOfLocalDay(at('2026-11-23T23:59:59.999'))).toEqual(at('2026-11-23T23:59:59.999'))
  })

  it('finds the next nine o’clock strictly ahead', () => {
    expect(nextLocalHour(at('2026-11-23T08:59:59'), 9)).toEqual(at('2026-11-23T09:00:00'))
    expect(nextLocalHour(at('2026-11-23T09:00:00'), 9)).toEqual(at('2026-11-24T09:00:00'))
    expect(nextLocalHour(at('2026-11-23T00:00:00'), 0)).toEqual(at('2026-11-24T00:00:00'))
  })

  it.each([
    ['06:59:59', true],
    ['07:00:00', false],
    ['21:59:59', false],
    ['22:00:00', true],
    ['00:00:00', true],
  ])('is quiet at %s: %s', (time, quiet) => {
    expect(isQuiet(at(`2026-11-23T${time}`))).toBe(quiet)
  })

  it('keeps every instant within its own day', () => {
    fc.assert(
      fc.property(instant, (when) => {
        expect(atLocal(localDay(when)) <= when && when <= endOfLocalDay(when)).toBe(true)
        expect(localDay(endOfLocalDay(when))).toBe(localDay(when))
      }),
    )
  })
})
