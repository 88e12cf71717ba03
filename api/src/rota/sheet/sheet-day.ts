import { daysAfter, eachDay, type LocalDay, monthsAfter } from '../../calendar/local-time'
import { plainText } from '../../roster/sheet/cell-text'

const patterns = [
  /^(?<year>20\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/,
  /^(?<month>\d{1,2})[-/.月](?<day>\d{1,2})[日号]?$/,
  /^(?<day>\d{1,2})[日号]?$/,
]

/**
 * Every spelling of a day that offices have: 2026-12-05, 12月5日, 12.5, 5日, 5; what stands in brackets is left out.
 * @param month 2026-12, of which it is read @returns undefined: no day at all; `outside`: a day, and not of the month
 */
export function readDay(text: string, month: string): LocalDay | 'outside' | undefined {
  const plain = plainText(text).replace(/\([^)]*\)|\s|(星期|周).$/g, '')
  const parts = patterns.map((pattern) => pattern.exec(plain)?.groups).find(Boolean)
  if (!parts) return undefined
  const [year, number] = month.split('-')
  const two = (digits: string) => digits.padStart(2, '0')
  const day = `${parts.year ?? year}-${two(parts.month ?? number ?? '')}-${two(parts.day ?? '')}`
  return daysOfMonth(month).includes(day) ? day : 'outside'
}

/** 2026-12 of 通瑞嘉苑社区2026年12月值班表; undefined when no month is written. */
export function monthOfTitle(rows: readonly string[][]): string | undefined {
  const found = rows.flat().flatMap((cell) => /(20\d\d)年(\d{1,2})月/.exec(plainText(cell).replace(/\s/g, '')) ?? [])
  return found[1] && found[2] && `${found[1]}-${found[2].padStart(2, '0')}`
}

export const daysOfMonth = (month: string): LocalDay[] => eachDay(`${month}-01`, daysAfter(monthsAfter(`${month}-01`, 1), -1))
