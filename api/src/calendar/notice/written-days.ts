import { daysAfter, eachDay, type LocalDay, weekday } from '../local-time'
import type { WrittenDate } from './holiday-tokens'

/** Longer than any holiday ever announced; a slip of the pen in a year would reach over months. */
export const longestSpan = 31

/** Says, in the words of who reads it, why a line cannot be taken. */
export class Unreadable extends Error {}

/** 2月15日 */
export const dayWords = (day: LocalDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 周日 */
export const weekdayWords = (day: LocalDay): string => `周${'日一二三四五六'[weekday(day)]}`

/** Two written dates, or one alone, as the days they stand for; `month` is the last one written before, for 28日 by itself. */
export interface WrittenSpan {
  from: WrittenDate
  to?: WrittenDate
  month?: number
}

/**
 * Every day of a span in the notice for `year`. A year that is not written is the notice's own, but for a span from December to
 * January: its end if the year of its start is written, else the year before, as 元旦 is announced with the year it begins.
 * @throws Unreadable
 */
export function daysOfSpan({ from, to, month }: WrittenSpan, year: number): LocalDay[] {
  const fromMonth = from.month ?? month
  const toMonth = to && (to.month ?? fromMonth)
  const wraps = toMonth !== undefined && fromMonth !== undefined && toMonth < fromMonth
  const endYear = to && yearOf(to, year)
  const firstYear = yearOf(from, year) ?? (endYear ?? year) - Number(wraps)
  const first = dayOf(firstYear, fromMonth, from)
  if (!to) return [within(first, year)]
  const last = dayOf(yearOf(to, firstYear) ?? firstYear + Number(wraps), toMonth, to)
  if (last < first) throw new Unreadable(`${dayWords(last)}在${dayWords(first)}前面，请看看是不是写反了`)
  if (last > daysAfter(first, longestSpan - 1)) throw new Unreadable(`${dayWords(first)}到${dayWords(last)}太长了，最多 ${longestSpan} 天`)
  return eachDay(first, last).map((day) => within(day, year))
}

const yearOf = ({ year, nextYear }: WrittenDate, base: number): number | undefined => year ?? (nextYear ? base + 1 : undefined)

function dayOf(year: number, month: number | undefined, { date, weekday: written }: WrittenDate): LocalDay {
  if (month === undefined) throw new Unreadable(`${date}日前面没写几月`)
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const exists = !Number.isNaN(Date.parse(day)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  if (!exists) throw new Unreadable(`${year}年没有${month}月${date}日`)
  if (written !== undefined && written !== weekday(day))
    throw new Unreadable(`${year}年${dayWords(day)}是${weekdayWords(day)}，这里写的是周${'日一二三四五六'[written]}`)
  return day
}

/** A year's notice reaches into the December before and the January after, no further. */
function within(day: LocalDay, year: number): LocalDay {
  if (day < `${year - 1}-12-01` || day > `${year + 1}-01-31`) throw new Unreadable(`${day.slice(0, 4)}年${dayWords(day)}不在 ${year} 年里`)
  return day
}
