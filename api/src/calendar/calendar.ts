import { getHolidaysInRange, isWorkday as isPublishedWorkday } from 'chinese-days'
import { type LocalDay, weekday } from './local-time'

/** What a community adds to the published public holidays: an imported notice, or days of its own. */
export type ExtraDays = ReadonlyMap<LocalDay, 'off' | 'work'>

/** Minutes of the local day. */
export interface OfficeHours {
  from: number
  to: number
}

/** What clocks need to know about days: office hours, and the days that differ from the published ones. */
export interface Calendar {
  officeHours: OfficeHours
  extraDays: ExtraDays
}

/** 09:00–18:00 (design §5), published holidays only. */
export const defaultCalendar: Calendar = { officeHours: { from: 9 * 60, to: 18 * 60 }, extraDays: new Map() }

/**
 * Weekdays less public holidays plus make-up workdays (调休). The community's own days win.
 * A year whose holidays are not announced counts plain weekdays: ask {@link isAnnounced}.
 */
export function isWorkday(day: LocalDay, calendar: Calendar): boolean {
  const extra = calendar.extraDays.get(day)
  if (extra) return extra === 'work'
  return hasPublishedHolidays(Number(day.slice(0, 4))) ? isPublishedWorkday(day) : weekday(day) % 6 !== 0
}

/** Whether the State Council's notice for the year is known here, published or imported. If not, say so beside any working-day date. */
export const isAnnounced = (year: number, calendar: Calendar): boolean =>
  hasPublishedHolidays(year) || [...calendar.extraDays.keys()].some((day) => day.startsWith(`${year}-`))

const published = new Map<number, boolean>()

function hasPublishedHolidays(year: number): boolean {
  const known = published.get(year) ?? getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
  published.set(year, known)
  return known
}
