import { daysAfter, type LocalDay, localDay, monthsAfter } from '../../calendar/local-time'

/** A shift ends within so many days after the one it begins on: a pair of rest days, beginning late. */
const reachDays = 3

export const monthOfDay = (day: LocalDay): string => day.slice(0, 7)

export const monthsLater = (month: string, months: number): string => monthOfDay(monthsAfter(`${month}-01`, months))

/** The months whose shifts may run at `at`: its own and, in its first days, the one before. */
export const monthsAt = (at: Date): { first: string; last: string } => {
  const today = localDay(at)
  return { first: monthOfDay(daysAfter(today, -reachDays)), last: monthOfDay(today) }
}
