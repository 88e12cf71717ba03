/**
 * Local time of the communities: Asia/Shanghai, fixed at +08:00 (no daylight saving since 1991), whatever the server's zone.
 */
const offsetMs = 8 * 60 * 60_000
export const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Quiet outside 07:00–22:00 (design §5): minutes of the local day. */
export const wakingMinutes = { from: 7 * 60, to: 22 * 60 } as const

/** A day on the wall calendar: `2026-10-01`. Sorts as text. */
export type LocalDay = string

export const localDay = (at: Date): LocalDay => new Date(at.getTime() + offsetMs).toISOString().slice(0, 10)

/** The instant `minutes` after local midnight of that day; 1440 is the next midnight. */
export const atLocal = (day: LocalDay, minutes = 0): Date => new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs + minutes * minuteMs)

export const daysAfter = (day: LocalDay, days: number): LocalDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

export const nextDay = (day: LocalDay): LocalDay => daysAfter(day, 1)

/** From the first to the last, both included; none when they are the wrong way round. */
export function eachDay(first: LocalDay, last: LocalDay): LocalDay[] {
  const days: LocalDay[] = []
  for (let day = first; day <= last; day = nextDay(day)) days.push(day)
  return days
}

/** The same date so many months later; the last of a shorter month. */
export function monthsAfter(day: LocalDay, months: number): LocalDay {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months + 1)
  const lastOfMonth = daysAfter(first.toISOString().slice(0, 10), -1)
  const date = `${lastOfMonth.slice(0, 7)}${day.slice(7)}`
  return date < lastOfMonth ? date : lastOfMonth
}

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: LocalDay): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The last millisecond of the local day of `at`, so that a deadline shows the day it belongs to. Never before `at`. */
export const endOfLocalDay = (at: Date): Date => new Date(atLocal(localDay(at), 24 * 60).getTime() - 1)

/** 510 → `08:30`; 1950, half past eight of the next day, as well. */
export const timeOfMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** What local clocks show: `08:30`. */
export const localTime = (at: Date): string => timeOfMinutes(Math.floor((at.getTime() - atLocal(localDay(at)).getTime()) / minuteMs))

/** The next time strictly after `at` that local clocks show `hour`:00. */
export function nextLocalHour(at: Date, hour: number): Date {
  const today = atLocal(localDay(at), hour * 60)
  return today > at ? today : new Date(today.getTime() + dayMs)
}

/** Quiet hours, 22:00–07:00: nobody is woken for what is not urgent. */
export function isQuiet(at: Date): boolean {
  const minute = (at.getTime() - atLocal(localDay(at)).getTime()) / minuteMs
  return minute < wakingMinutes.from || minute >= wakingMinutes.to
}
