import { clockKind } from '@shared/community-policy'
import * as fc from 'fast-check'
import { type Calendar, defaultCalendar as calendar } from './calendar'
import { addClockTime, clockMinutesBetween } from './clock-time'
import { daysAfter, isQuiet } from './local-time'

const at = (text: string) => new Date(`${text}+08:00`)

describe('addClockTime', () => {
  it.each([
    ['always runs through the night', 'always', '2026-11-23T23:50:00', 20, '2026-11-24T00:10:00'],
    ['waking stands still from 22:00 to 07:00', 'waking', '2026-11-23T21:45:00', 30, '2026-11-24T07:15:00'],
    ['waking ends at 22:00 sharp when that is enough', 'waking', '2026-11-23T21:30:00', 30, '2026-11-23T22:00:00'],
    ['waking started at night begins at 07:00', 'waking', '2026-11-23T03:00:00', 30, '2026-11-23T07:30:00'],
    ['waking knows no holidays', 'waking', '2026-10-01T08:00:00', 60, '2026-10-01T09:00:00'],
    ['working goes over the weekend', 'working', '2026-11-20T17:30:00', 60, '2026-11-23T09:30:00'],
    ['working goes over National Day and stops at the make-up Saturday', 'working', '2026-09-30T17:00:00', 2 * 60, '2026-10-08T10:00:00'],
    ['working counts a make-up Saturday', 'working', '2026-10-09T17:00:00', 2 * 60, '2026-10-10T10:00:00'],
  ] as const)('%s', (_, kind, from, minutes, until) => {
    expect(addClockTime(at(from), { minutes, kind }, calendar)).toEqual(at(until))
  })

  it('follows the community’s own office hours', () => {
    const early = { ...calendar, officeHours: { from: 8 * 60 + 30, to: 17 * 60 } }
    expect(addClockTime(at('2026-11-23T16:45:00'), { minutes: 30, kind: 'working' }, early)).toEqual(at('2026-11-24T08:45:00'))
  })

  it('refuses a calendar that never opens', () => {
    const closed = { ...calendar, officeHours: { from: 0, to: 0 } }
    expect(() => addClockTime(at('2026-11-23T10:00:00'), { minutes: 1, kind: 'working' }, closed)).toThrow(RangeError)
    expect(clockMinutesBetween(at('2026-01-01T00:00:00'), at('2026-12-31T00:00:00'), 'working', closed)).toBe(0)
  })
})

describe('laws of clock time', () => {
  const instant = fc.date({ min: new Date('2025-06-01'), max: new Date('2027-06-01'), noInvalidDate: true })
  const kind = fc.constantFrom(...clockKind.options)
  const minutes = fc.integer({ min: 0, max: 3 * 24 * 60 })
  const day = fc.integer({ min: 0, max: 800 }).map((days) => daysAfter('2025-06-01', days))
  /** Any office hours of four hours and more, any days of a community's own, 2027 announced or not. */
  const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
    officeHours: fc
      .record({ from: fc.integer({ min: 0, max: 1200 }), long: fc.integer({ min: 240, max: 1440 }) })
      .map(({ from, long }) => ({ from, to: Math.min(1440, from + long) })),
    extraDays: fc.array(fc.tuple(day, fc.constantFrom('off' as const, 'work' as const)), { maxLength: 60 }).map((days) => new Map(days)),
    importedYears: fc.subarray([2026, 2027]).map((years) => new Set(years)),
  })
  const add = (from: Date, many: number, of: (typeof clockKind.options)[number], by: Calendar) =>
    addClockTime(from, { minutes: many, kind: of }, by)

  it('never goes backwards, and more time is never earlier', () => {
    fc.assert(
      fc.property(instant, minutes, minutes, kind, anyCalendar, (from, some, more, of, by) => {
        expect(add(from, some, of, by) >= from).toBe(true)
        expect(add(from, some + more, of, by) >= add(from, some, of, by)).toBe(true)
      }),
    )
  })

  it('is never due earlier for having started later', () => {
    fc.assert(
      fc.property(instant, minutes, minutes, kind, anyCalendar, (from, later, many, of, by) => {
        expect(add(new Date(from.getTime() + later * 60_000), many, of, by) >= add(from, many, of, by)).toBe(true)
      }),
    )
  })

  it('adds in parts what it adds at once', () => {
    fc.assert(
      fc.property(instant, minutes, fc.integer({ min: 1, max: 1440 }), kind, anyCalendar, (from, first, then, of, by) => {
        expect(add(add(from, first, of, by), then, of, by)).toEqual(add(from, first + then, of, by))
      }),
    )
  })

  it('measures what it added', () => {
    fc.assert(
      fc.property(instant, minutes, kind, anyCalendar, (from, many, of, by) => {
        expect(clockMinutesBetween(from, add(from, many, of, by), of, by)).toBeCloseTo(many, 6)
      }),
    )
  })

  it('keeps what is left over a pause: neither more nor less runs in all, and nothing is due earlier', () => {
    fc.assert(
      fc.property(instant, minutes, minutes, minutes, kind, anyCalendar, (from, many, ranFor, rested, of, by) => {
        const due = add(from, many, of, by)
        const paused = new Date(Math.min(due.getTime(), from.getTime() + ranFor * 60_000))
        const resumed = new Date(paused.getTime() + rested * 60_000)
        const ran = clockMinutesBetween(from, paused, of, by)
        const dueAfter = add(resumed, many - ran, of, by)
        expect(ran + clockMinutesBetween(resumed, dueAfter, of, by)).toBeCloseTo(many, 4)
        expect(dueAfter >= due || many === ran).toBe(true)
      }),
    )
  })

  it('measures in parts what it measures at once, and nothing backwards', () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), kind, anyCalendar, (instants, of, by) => {
        const [a, b, c] = instants.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date]
        const between = (from: Date, to: Date) => clockMinutesBetween(from, to, of, by)
        expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 4)
        expect(between(c, a)).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('is plain time for "always" and never due in quiet hours for "waking", whatever the calendar', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 5000 }), anyCalendar, (from, many, by) => {
        expect(add(from, many, 'always', by).getTime()).toBe(from.getTime() + many * 60_000)
        expect(isQuiet(new Date(add(from, many, 'waking', by).getTime() - 1))).toBe(false)
      }),
    )
  })
})
