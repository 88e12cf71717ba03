import type { DayKind, HolidayDay } from '@shared/calendar'
import type { OfficeHours } from '@shared/community-policy'
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import { eachDay, type LocalDay, weekday } from './local-time'

/** `Spring Festival,春节,4` of every day that is off, and of every make-up workday. Its functions shift by a day west of Greenwich; its data is plain. */
const publishedOff: Readonly<Record<LocalDay, string | undefined>> = holidays
const publishedWork: Readonly<Record<LocalDay, string | undefined>> = workdays
const publishedYears = new Set(Object.keys(holidays).map((day) => yearOf(day)))

/** What an area's calendar says of days, whatever is published: an imported notice, or days of its own. */
export type ExtraDays = ReadonlyMap<LocalDay, DayKind>

/** What clocks need to know about days: office hours, and the days that differ from the published ones. */
export interface Calendar {
  officeHours: OfficeHours
  extraDays: ExtraDays
  /** Years whose notice was imported: known, also where nothing is published here. */
  importedYears: ReadonlySet<number>
}

/** Published holidays only. */
const publishedOnly: Pick<Calendar, 'extraDays' | 'importedYears'> = { extraDays: new Map(), importedYears: new Set() }

/** 09:00–18:00 (design §5), published holidays only. */
export const defaultCalendar: Calendar = { officeHours: { from: 9 * 60, to: 18 * 60 }, ...publishedOnly }

/**
 * Weekdays less public holidays plus make-up workdays (调休). The area's own days win, then the imported notice, then the published.
 * A year whose holidays are not announced counts plain weekdays: ask {@link isAnnounced}.
 */
export function isWorkday(day: LocalDay, { extraDays }: Pick<Calendar, 'extraDays'>): boolean {
  const extra = extraDays.get(day)
  if (extra) return extra === 'work'
  if (publishedWork[day]) return true
  return !publishedOff[day] && !isWeekend(day)
}

/** Whether the State Council's notice for the year is known here, published or imported. If not, say so beside any working-day date. */
export const isAnnounced = (year: number, { importedYears }: Pick<Calendar, 'importedYears'>): boolean =>
  importedYears.has(year) || publishedYears.has(year)

/** Said beside a date that working days lead to, in a year whose holidays are not announced. */
export const unannouncedWords = (year: number): string => `${year} 年放假安排还没公布，先按周一到周五算`

/** The days of a published year that are not as their weekday says, in order; none of a year that is not announced. */
export const listPublished = (year: number): HolidayDay[] =>
  eachDay(`${year}-01-01`, `${year}-12-31`).flatMap((day): HolidayDay[] => {
    const [off, work] = [publishedOff[day], publishedWork[day]]
    return off || work ? [{ day, kind: work ? 'work' : 'off', name: (work ?? off)?.split(',')[1] ?? '' }] : []
  })

export const isWeekend = (day: LocalDay): boolean => weekday(day) % 6 === 0

export function yearOf(day: LocalDay): number {
  return Number(day.slice(0, 4))
}
