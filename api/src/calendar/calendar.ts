import type { DayKind, HolidayDay } from '@shared/calendar'
import type { OfficeHours } from '@shared/community-policy'
import { getDayDetail, getHolidaysInRange, isWorkday as isPublishedWorkday } from 'chinese-days'
import { eachDay, type LocalDay, weekday } from './local-time'

/** What an area's calendar says of days, whatever is published: an imported notice, or days of its own. */
export type ExtraDays = ReadonlyMap<LocalDay, DayKind>

/** What clocks need to know about days: office hours, and the days that differ from the published ones. */
export interface Calendar {
  officeHours: OfficeHours
  extraDays: ExtraDays
  /** Years whose notice was imported: it stands in place of what is published here. */
  importedYears: ReadonlySet<number>
}

/** Published holidays only. */
export const publishedDays: Pick<Calendar, 'extraDays' | 'importedYears'> = { extraDays: new Map(), importedYears: new Set() }

/** 09:00–18:00 (design §5), published holidays only. */
export const defaultCalendar: Calendar = { officeHours: { from: 9 * 60, to: 18 * 60 }, ...publishedDays }

/**
 * Weekdays less public holidays plus make-up workdays (调休). The area's own days win, then the imported notice, then the published.
 * A year whose holidays are not announced counts plain weekdays: ask {@link isAnnounced}.
 */
export function isWorkday(day: LocalDay, { extraDays, importedYears }: Pick<Calendar, 'extraDays' | 'importedYears'>): boolean {
  const extra = extraDays.get(day)
  if (extra) return extra === 'work'
  const year = yearOf(day)
  return hasPublishedHolidays(year) && !importedYears.has(year) ? isPublishedWorkday(day) : !isWeekend(day)
}

/** Whether the State Council's notice for the year is known here, published or imported. If not, say so beside any working-day date. */
export const isAnnounced = (year: number, { importedYears }: Pick<Calendar, 'importedYears'>): boolean =>
  importedYears.has(year) || hasPublishedHolidays(year)

/** The days of a published year that are not as their weekday says, in order; none of a year that is not announced. */
export function listPublished(year: number): HolidayDay[] {
  if (!hasPublishedHolidays(year)) return []
  const off = new Set(getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false))
  return eachDay(`${year}-01-01`, `${year}-12-31`)
    .filter((day) => off.has(day) || (isWeekend(day) && isPublishedWorkday(day)))
    .map((day) => ({ day, kind: off.has(day) ? 'off' : 'work', name: nameOf(day) }))
}

export const isWeekend = (day: LocalDay): boolean => weekday(day) % 6 === 0

export const yearOf = (day: LocalDay): number => Number(day.slice(0, 4))

/** chinese-days answers `Spring Festival,春节,4`. */
const nameOf = (day: LocalDay): string => getDayDetail(day).name.split(',')[1] ?? ''

const published = new Map<number, boolean>()

function hasPublishedHolidays(year: number): boolean {
  const known = published.get(year) ?? getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
  published.set(year, known)
  return known
}
