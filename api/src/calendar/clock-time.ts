import type { ClockKind, Duration } from '@shared/community-policy'
import { type Calendar, isWorkday } from './calendar'
import { atLocal, type LocalDay, localDay, minuteMs, nextDay, wakingMinutes } from './local-time'

/** When the clocks of a kind run on a day, in minutes of the local day; undefined: they stand still all day. */
const hoursOf: Record<ClockKind, (day: LocalDay, calendar: Calendar) => { from: number; to: number } | undefined> = {
  always: () => ({ from: 0, to: 24 * 60 }),
  waking: () => wakingMinutes,
  working: (day, calendar) => (isWorkday(day, calendar) ? calendar.officeHours : undefined),
}

/** The stretches of time between two instants, as [start, end) in ms, in which a clock of the kind runs. */
function* stretches(from: Date, until: Date, kind: ClockKind, calendar: Calendar): Generator<[start: number, end: number]> {
  for (let day = localDay(from); atLocal(day) < until; day = nextDay(day)) {
    const hours = hoursOf[kind](day, calendar)
    if (!hours) continue
    const start = Math.max(atLocal(day, hours.from).getTime(), from.getTime())
    const end = Math.min(atLocal(day, hours.to).getTime(), until.getTime())
    if (start < end) yield [start, end]
  }
}

/** The longest duration a policy may name, 60 days of office hours, is well under a year; beyond three the calendar never opens. */
const horizonMs = 3 * 366 * 24 * 60 * minuteMs

/**
 * When a clock started at `from` has run for `duration`.
 * @returns `from` itself for a duration of nothing; fractions of a minute are kept to the millisecond
 * @throws RangeError when the calendar hardly ever opens (office hours of no length, every day off)
 */
export function addClockTime(from: Date, duration: Duration, calendar: Calendar): Date {
  let leftMs = Math.round(duration.minutes * minuteMs)
  if (leftMs <= 0) return from
  const horizon = new Date(from.getTime() + horizonMs)
  for (const [start, end] of stretches(from, horizon, duration.kind, calendar)) {
    if (leftMs <= end - start) return new Date(start + leftMs)
    leftMs -= end - start
  }
  throw new RangeError(`No clock of kind "${duration.kind}" can run that long: check office hours and days off`)
}

/**
 * When a clock of the kind runs next.
 * @returns `from` itself while it runs
 * @throws RangeError when the calendar hardly ever opens
 */
export function nextRunning(from: Date, kind: ClockKind, calendar: Calendar): Date {
  for (const [start] of stretches(from, new Date(from.getTime() + horizonMs), kind, calendar)) return new Date(start)
  throw new RangeError(`No clock of kind "${kind}" ever runs: check office hours and days off`)
}

/** Minutes, with fractions, that a clock of the kind runs between two instants; 0 when `to` is not after `from`. */
export function clockMinutesBetween(from: Date, to: Date, kind: ClockKind, calendar: Calendar): number {
  let ms = 0
  for (const [start, end] of stretches(from, to, kind, calendar)) ms += end - start
  return ms / minuteMs
}
