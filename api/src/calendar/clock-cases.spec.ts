import type { Duration } from '@shared/community-policy'
import { defaultPolicy } from '../../../config/presets/beijing-community'
import { explainBy, nextEndOfDay, pauseResolve, resumeResolve, start } from '../issues/machine/clocks'
import type { MachineContext } from '../issues/machine/context'
import { posted, world } from '../issues/machine/testing/street'
import { type Calendar, defaultCalendar } from './calendar'
import { addClockTime } from './clock-time'
import { weekday } from './local-time'

const own = (...days: [day: string, kind: 'off' | 'work'][]): Calendar => ({ ...defaultCalendar, extraDays: new Map(days) })
const office = (from: number, to: number): Calendar => ({ ...defaultCalendar, officeHours: { from: from * 60, to: to * 60 } })

/** By which calendar, where it is not office hours of 09:00–18:00 and what is published. */
const calendars = {
  published: defaultCalendar,
  /** 元旦 1–3 January, 春节 5–13 February with Sunday the 14th worked. */
  imported2027: {
    ...own(['2027-01-01', 'off'], ...['05', '08', '09', '10', '11', '12'].map((date): [string, 'off'] => [`2027-02-${date}`, 'off']), [
      '2027-02-14',
      'work',
    ]),
    importedYears: new Set([2027]),
  },
  wednesdayOff: own(['2026-11-25', 'off']),
  saturdayWorked: own(['2026-11-28', 'work']),
  holidayWorked: own(['2026-10-05', 'work']),
  early: office(8.5, 17),
  roundTheClock: office(0, 24),
} satisfies Record<string, Calendar>

type Case = [why: string, from: string, asked: string, due: string, by?: keyof typeof calendars]

/**
 * Worked out by hand with the wall calendar and the notice for 2026, not from the code. Asked: so much of a kind of time; the same,
 * paused and resumed; the time to explain; the next end of a day. A weekday that does not fit its date fails too.
 */
const cases: Case[] = [
  // Spring Festival 2026: 15–23 February off, Saturdays the 14th and the 28th worked
  ['one hour on Friday, one on the make-up Saturday', '2026-02-13 五 17:00', '120 working', '2026-02-14 六 10:00'],
  ['one hour on the make-up Saturday, one after nine days off', '2026-02-14 六 17:00', '120 working', '2026-02-24 二 10:00'],
  ['nothing runs on the eve; four hours on the first day back', '2026-02-16 一 03:00', '240 working', '2026-02-24 二 13:00'],
  ['waking time knows no holidays', '2026-02-16 一 03:00', '30 waking', '2026-02-16 一 07:30'],
  ['what is urgent knows neither night nor holidays', '2026-02-16 一 03:00', '5 always', '2026-02-16 一 03:05'],
  ['half an hour on Friday, half on the second make-up Saturday', '2026-02-27 五 17:30', '60 working', '2026-02-28 六 09:30'],
  ['after a make-up Saturday the Sunday is off', '2026-02-28 六 17:30', '60 working', '2026-03-02 一 09:30'],
  ['three whole office days end when the third closes', '2026-02-13 五 09:00', '1620 working', '2026-02-24 二 18:00'],

  // National Day and Mid-Autumn 2026: 1–7 October and 25–27 September off, Sunday 20 September and Saturday 10 October worked
  ['one hour before National Day, one after it', '2026-09-30 三 17:00', '120 working', '2026-10-08 四 10:00'],
  ['one hour on Friday, one on the make-up Saturday', '2026-10-09 五 17:00', '120 working', '2026-10-10 六 10:00'],
  ['closed on the make-up Saturday, off on Sunday', '2026-10-10 六 18:00', '30 working', '2026-10-12 一 09:30'],
  ['an ordinary Saturday stands still, the make-up Sunday runs', '2026-09-19 六 12:00', '60 working', '2026-09-20 日 10:00'],
  ['a minute before Mid-Autumn, a minute after it', '2026-09-24 四 17:59', '2 working', '2026-09-28 一 09:01'],

  // New Year's Eve, three in the night
  ['urgent: five minutes are five minutes', '2026-12-31 四 03:00', '5 always', '2026-12-31 四 03:05'],
  ['waking: from 07:00', '2026-12-31 四 03:00', '30 waking', '2026-12-31 四 07:30'],
  ['working: from 09:00, a Thursday like others', '2026-12-31 四 03:00', '240 working', '2026-12-31 四 13:00'],

  // started on the very edge
  ['07:00 is awake', '2026-11-24 二 07:00', '15 waking', '2026-11-24 二 07:15'],
  ['22:00 is asleep', '2026-11-24 二 22:00', '15 waking', '2026-11-25 三 07:15'],
  ['09:00 is open', '2026-11-24 二 09:00', '15 working', '2026-11-24 二 09:15'],
  ['18:00 is closed', '2026-11-24 二 18:00', '15 working', '2026-11-25 三 09:15'],
  ['21:59 has one minute left, and it is enough', '2026-11-24 二 21:59', '1 waking', '2026-11-24 二 22:00'],
  ['21:59 has one minute left, the other is tomorrow', '2026-11-24 二 21:59', '2 waking', '2026-11-25 三 07:01'],
  ['three hours that end when the office closes are not carried over', '2026-11-24 二 15:00', '180 working', '2026-11-24 二 18:00'],
  ['a whole waking day ends the same evening', '2026-11-24 二 07:00', '900 waking', '2026-11-24 二 22:00'],
  ['a whole waking day and a minute', '2026-11-24 二 07:00', '901 waking', '2026-11-25 三 07:01'],
  ['nothing asked is due at once, also on a Saturday night', '2026-11-21 六 23:00', '0 working', '2026-11-21 六 23:00'],

  // ends of months and years, leap day
  ['over the end of a short February', '2026-02-28 六 23:30', '60 always', '2026-03-01 日 00:30'],
  ['into the leap day', '2028-02-28 一 23:30', '60 always', '2028-02-29 二 00:30'],
  ['the leap day is a working Tuesday', '2028-02-28 一 17:00', '120 working', '2028-02-29 二 10:00'],
  ['over New Year, awake', '2026-12-31 四 21:30', '60 waking', '2027-01-01 五 07:30'],
  ['a week is the same hour of the same weekday', '2026-11-27 五 10:00', '10080 always', '2026-12-04 五 10:00'],

  // 2027: not announced, then imported
  ['not announced: 1 January is a Friday', '2026-12-31 四 17:00', '120 working', '2027-01-01 五 10:00'],
  ['imported: off until Monday', '2026-12-31 四 17:00', '120 working', '2027-01-04 一 10:00', 'imported2027'],
  ['not announced: the weekend only', '2027-02-05 五 17:00', '120 working', '2027-02-08 一 10:00'],
  ['imported: nine days off, then the make-up Sunday', '2027-02-04 四 17:00', '120 working', '2027-02-14 日 10:00', 'imported2027'],

  // days and office hours of a community's own
  ['a Wednesday the community has off', '2026-11-24 二 17:00', '120 working', '2026-11-26 四 10:00', 'wednesdayOff'],
  ['a Saturday it works', '2026-11-27 五 17:00', '120 working', '2026-11-28 六 10:00', 'saturdayWorked'],
  ['a public holiday it works', '2026-09-30 三 17:00', '120 working', '2026-10-05 一 10:00', 'holidayWorked'],
  ['closes at 17:00, opens at 08:30', '2026-11-24 二 16:45', '30 working', '2026-11-25 三 08:45', 'early'],
  ['opens at 08:30', '2026-11-24 二 08:00', '30 working', '2026-11-24 二 09:00', 'early'],
  ['never closes on working days, and is off at weekends', '2026-11-27 五 20:00', '540 working', '2026-11-30 一 05:00', 'roundTheClock'],

  // paused while the resident is asked, and resumed
  [
    'two hours ran, 22 are left',
    '2026-11-24 二 10:00',
    '1440 always, paused 2026-11-24 二 12:00 to 2026-11-25 三 12:00',
    '2026-11-26 四 10:00',
  ],
  [
    'an hour ran; resumed in the night',
    '2026-11-24 二 20:00',
    '240 waking, paused 2026-11-24 二 21:00 to 2026-11-25 三 03:00',
    '2026-11-25 三 10:00',
  ],
  [
    'two hours ran; paused and resumed at the weekend',
    '2026-11-27 五 16:00',
    '540 working, paused 2026-11-28 六 12:00 to 2026-11-29 日 12:00',
    '2026-11-30 一 16:00',
  ],
  [
    'nothing ran before the pause',
    '2026-11-28 六 10:00',
    '180 working, paused 2026-11-29 日 10:00 to 2026-11-30 一 10:00',
    '2026-11-30 一 13:00',
  ],
  ['the last minute is left', '2026-11-24 二 10:00', '60 always, paused 2026-11-24 二 10:59 to 2026-11-24 二 18:00', '2026-11-24 二 18:01'],

  // same day or explain: the end of the day, and two hours at least
  ['two hours from 21:59 are within the day', '2026-11-24 二 21:59', 'explain', '2026-11-24 二 23:59:59.999'],
  ['two hours from 22:00 are midnight, later than the day’s last moment', '2026-11-24 二 22:00', 'explain', '2026-11-25 三 00:00'],
  ['two hours from 22:01', '2026-11-24 二 22:01', 'explain', '2026-11-25 三 00:01'],
  ['two hours from 23:59', '2026-11-24 二 23:59', 'explain', '2026-11-25 三 01:59'],
  ['midnight begins a day that is all ahead', '2026-11-24 二 00:00', 'explain', '2026-11-24 二 23:59:59.999'],
  ['by day, the end of today', '2026-11-24 二 10:00', 'end of day', '2026-11-24 二 23:59:59.999'],
  ['at the end of a day, the end of the next', '2026-11-24 二 23:59:59.999', 'end of day', '2026-11-25 三 23:59:59.999'],
  ['at the end of a year, the end of New Year’s Day', '2026-12-31 四 23:59:59.999', 'end of day', '2027-01-01 五 23:59:59.999'],
]

/** 2026-02-13 五 17:00 in Shanghai */
function at(words: string): Date {
  const [day = '', name = '', time = ''] = words.split(' ')
  expect(`${day} ${name}`).toBe(`${day} ${'日一二三四五六'[weekday(day)]}`)
  return new Date(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`)
}

function dueAt(from: Date, asked: string, calendar: Calendar): Date | undefined {
  if (asked === 'explain') return explainBy(from)
  if (asked === 'end of day') return nextEndOfDay(from)
  const [, minutes, kind, pausedAt, resumedAt] = /^(\d+) (\w+)(?:, paused (.+) to (.+))?$/.exec(asked) ?? []
  const duration = { minutes: Number(minutes), kind: kind as Duration['kind'] }
  if (!pausedAt || !resumedAt) return addClockTime(from, duration, calendar)
  const context = (now: Date): MachineContext => ({ ...world(now), calendar, policy: resolvedWithin(duration) })
  const started = start('resolve', context(from))(posted('clean.garbage').state)
  const paused = pauseResolve(context(at(pausedAt)))(started)
  expect(paused.clocks.resolve?.dueAt).toBeUndefined()
  return resumeResolve(context(at(resumedAt)))(paused).clocks.resolve?.dueAt
}

const resolvedWithin = (duration: Duration): MachineContext['policy'] => {
  const { clocks } = defaultPolicy
  return { ...defaultPolicy, clocks: { ...clocks, resolve: { ...clocks.resolve, N: duration } } }
}

describe('clocks, worked out by hand', () => {
  it.each(cases)('%s: %s + %s = %s', (_, from, asked, due, by = 'published') => {
    expect(dueAt(at(from), asked, calendars[by])).toEqual(at(due))
  })

  it('are not fewer than promised', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
  })

  it('run where TZ says, so that another zone is one', () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    expect(timeZone).toBe(process.env.TZ ?? timeZone)
  })
})
