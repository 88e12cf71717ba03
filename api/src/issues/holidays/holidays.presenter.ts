import type { CalendarYearView } from '@shared/calendar'
import { isAnnounced } from '../../calendar/calendar'
import { asLines, daysOf, listDays } from '../../calendar/calendar-year'
import type { CalendarYear } from '../../calendar/calendar-year.schema'
import type { Actor } from '../../people/actor'

interface YearFacts {
  communityId: string
  year: number
  /** From the top down to and including the area. */
  path: readonly string[]
  stored: readonly CalendarYear[]
  actor: Actor
  nameOf(stored: CalendarYear): string
}

/** The year as the clocks of an area see it, with what the area itself stored. */
export function toCalendarYearView({ communityId, year, path, stored, actor, nameOf }: YearFacts): CalendarYearView {
  const mine = stored.find((of) => of.communityId === communityId && of.year === year)
  const days = daysOf(stored, path)
  return {
    year,
    notice: mine?.notice.length ? 'here' : days.importedYears.has(year) ? 'above' : isAnnounced(year, days) ? 'published' : 'none',
    rev: mine?.rev ?? 0,
    days: listDays(stored, path, year),
    texts: { notice: asLines(mine?.notice ?? []), own: asLines(mine?.own ?? []) },
    ...(mine && { changed: { by: nameOf(mine), at: mine.changedAt.toISOString() } }),
    mayChange: actor.appointments.some(({ role, communityId: of }) => of === communityId && mayStore.includes(role)),
  }
}

/** Who may come to the routes that store (seats/policy-table.ts). */
const mayStore: readonly string[] = ['communitySecretary', 'administrator']
