import type { DayKind, DaySource, HolidayDay } from '@shared/calendar'
import { type Calendar, listPublished, yearOf } from './calendar'
import type { CalendarYear } from './calendar-year.schema'
import { nextDay } from './local-time'
import { longestSpan } from './notice/written-days'

type Days = Pick<Calendar, 'extraDays' | 'importedYears'>
/** What a calendar is made of; who changed it does not matter here. */
export type StoredYear = Pick<CalendarYear, 'communityId' | 'year' | 'notice' | 'own'>

/**
 * The days of an area that go before the published ones, from what it and the areas above it stored: of each year the nearest
 * notice, then the own days of all, the nearest last. A notice reaches over New Year; of two that speak of a day, the later year's was written knowing the other.
 * @param path from the top down to and including the area
 */
export function daysOf(stored: readonly StoredYear[], path: readonly string[]): Days {
  const nearestLast = inOrder(stored, path)
  const notices = new Map(nearestLast.flatMap((year) => (year.notice.length > 0 ? [[year.year, year.notice]] : [])))
  const said = [...[...notices].sort(([a], [b]) => a - b).map(([, days]) => days), ...nearestLast.map(({ own }) => own)]
  return {
    extraDays: new Map(said.flat().map(({ day, kind }): [string, DayKind] => [day, kind])),
    importedYears: new Set(notices.keys()),
  }
}

/** Every day of the year that is not as its weekday says, in order, with where that is from. */
export function listDays(stored: readonly StoredYear[], path: readonly string[], year: number): (HolidayDay & { source: DaySource })[] {
  const days = new Map<string, HolidayDay & { source: DaySource }>()
  const put = (source: DaySource, said: readonly HolidayDay[]): void => {
    for (const day of said) if (yearOf(day.day) === year) days.set(day.day, { ...day, source })
  }
  put('published', listPublished(year))
  const nearestLast = inOrder(stored, path)
  for (const notice of [year - 1, year, year + 1])
    put('imported', nearestLast.findLast((of) => of.year === notice && of.notice.length > 0)?.notice ?? [])
  for (const { communityId, own } of nearestLast) put(communityId === path.at(-1) ? 'own' : 'above', own)
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

const inOrder = (stored: readonly StoredYear[], path: readonly string[]): StoredYear[] =>
  stored
    .filter(({ communityId }) => path.includes(communityId))
    .sort((a, b) => path.indexOf(a.communityId) - path.indexOf(b.communityId) || a.year - b.year)

/** As it is written to be read again, days in a row in one line: 2027-02-05 至 2027-02-13 休 春节 */
export function asLines(days: readonly HolidayDay[]): string {
  const runs: [HolidayDay, ...HolidayDay[]][] = []
  for (const day of days) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const goesOn = last && nextDay(last.day) === day.day && last.kind === day.kind && last.name === day.name
    if (run && goesOn && run.length < longestSpan) run.push(day)
    else runs.push([day])
  }
  return runs.map(lineOf).join('\n')
}

function lineOf([first, ...more]: readonly [HolidayDay, ...HolidayDay[]]): string {
  const last = more.at(-1)
  const span = last ? `${first.day} 至 ${last.day}` : first.day
  return `${span} ${first.kind === 'off' ? '休' : '班'} ${first.name}`.trim()
}
