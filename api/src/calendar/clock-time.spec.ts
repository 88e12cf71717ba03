import { clockKind } from '@shared/community-policy'
import * as fc from 'fast-check'
import { defaultCalendar as calendar } from './calendar'
import { addClockTime, clockMinutesBetween } from './clock-time'
import { isQuiet } from './local-time'

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
  const add = (from: Date, many: number, of: (typeof clockKind.options)[number]) =>
    addClockTime(from, { minutes: many, kind: of }, calendar)

  it('never goes backwards, and more time is never earlier', () => {
    fc.assert(
      fc.property(instant, minutes, minutes, kind, (from, some, more, of) => {
        expect(add(from, some, of) >= from).toBe(true)
        expect(add(from, some + more, of) >= add(from, some, of)).toBe(true)
      }),
    )
  })

  it('adds in parts what it adds at once', () => {
    fc.assert(
      fc.property(instant, minutes, fc.integer({ min: 1, max: 1440 }), kind, (from, first, then, of) => {
        expect(add(add(from, first, of), then, of)).toEqual(add(from, first + then, of))
      }),
    )
  })

  it('measures what it added', () => {
    fc.assert(
      fc.property(instant, minutes, kind, (from, many, of) => {
        expect(clockMinutesBetween(from, add(from, many, of), of, calendar)).toBeCloseTo(many, 6)
      }),
    )
  })

  it('measures in parts what it measures at once, and nothing backwards', () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), kind, (instants, of) => {
        const [a, b, c] = instants.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date]
        const between = (from: Date, to: Date) => clockMinutesBetween(from, to, of, calendar)
        expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 4)
        expect(between(c, a)).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('is plain time for "always" and never due in quiet hours for "waking"', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 5000 }), (from, many) => {
        expect(add(from, many, 'always').getTime()).toBe(from.getTime() + many * 60_000)
        expect(isQuiet(new Date(add(from, many, 'waking').getTime() - 1))).toBe(false)
      }),
    )
  })
})
