import { atLocal, type LocalDay, localDay, minuteMs } from '../../calendar/local-time'

/** `2 月 17 日`. */
export const dayWords = (day: LocalDay): string => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`

/** `2 月 17 日` or `2 月 17 日到 2 月 20 日`; `to` itself is no longer part of it. */
export function daysWords({ from, to }: { from: Date; to: Date }): string {
  const [first, last] = [localDay(from), localDay(new Date(to.getTime() - 1))]
  return first === last ? dayWords(first) : `${dayWords(first)}到 ${dayWords(last)}`
}

/** `2 月 17 日 20:00`. */
export function timeWords(at: Date): string {
  const minutes = (at.getTime() - atLocal(localDay(at)).getTime()) / minuteMs
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${dayWords(localDay(at))} ${clock}`
}

/** `8 小时`, `7.5 小时`, `10 分钟`. */
export const lengthWords = (minutes: number): string => (minutes < 60 ? `${minutes} 分钟` : `${shortNumber(minutes / 60)} 小时`)

/** At most one digit behind the point: `5`, `4.8`. */
export const shortNumber = (value: number): string => String(Number(value.toFixed(1)))
