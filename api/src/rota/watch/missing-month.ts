import { daysAfter, type LocalDay } from '../../calendar/local-time'
import { monthOfDay, monthsLater } from '../months/month-of'

const warningDays = 7

/**
 * The month that should be published by now: the next from seven days before it begins, this one where the one before was published.
 * A community that only begins its rota is not asked for the month it is in.
 * @param published `2026-12` …
 */
export function missingMonth(published: ReadonlySet<string>, today: LocalDay): string | undefined {
  const month = monthOfDay(today)
  const next = monthsLater(month, 1)
  if (!published.has(month) && published.has(monthsLater(month, -1))) return month
  return !published.has(next) && daysAfter(today, warningDays) >= `${next}-01` ? next : undefined
}
