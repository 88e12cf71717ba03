import { type Calendar, isWorkday, listPublished, yearOf } from '../../calendar/calendar'
import { daysAfter, type LocalDay } from '../../calendar/local-time'
import type { DayClass } from './rota-problem'

type Days = Pick<Calendar, 'extraDays'>

/** Off by a notice or by the area's own days is a holiday, Saturday or not; any other day without work a rest day. */
export function dayClass(day: LocalDay, calendar: Days): DayClass {
  if (isWorkday(day, calendar)) return 'workday'
  const named = calendar.extraDays.has(day) || publishedOff(yearOf(day)).has(day)
  return named ? 'holiday' : 'restDay'
}

/** Whether it is the second, fourth … of the rest days that follow one another, in whichever month they began. */
export function isSecondRestDay(day: LocalDay, calendar: Days): boolean {
  const before = daysAfter(day, -1)
  return dayClass(day, calendar) === 'restDay' && dayClass(before, calendar) === 'restDay' && !isSecondRestDay(before, calendar)
}

/** Whether the next day belongs to this one as a pair of rest days. */
export const beginsPair = (day: LocalDay, calendar: Days): boolean => isSecondRestDay(daysAfter(day, 1), calendar)

const offDays = new Map<number, ReadonlySet<LocalDay>>()

/** Kept by year: asked for every day of a month, and never another. */
function publishedOff(year: number): ReadonlySet<LocalDay> {
  const known = offDays.get(year) ?? new Set(listPublished(year).flatMap(({ day, kind }) => (kind === 'off' ? [day] : [])))
  offDays.set(year, known)
  return known
}
