/**
 * People's times: 3 分钟前, 今天 18:00 前, 还有 22 分钟，15:48 前修好. Pure; `now` is passed in.
 * Everything is said in Asia/Shanghai, which has had one offset and no summer time since 1991; WeChat's engine has no Intl.
 */
type Moment = string | Date

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const offsetMs = 8 * 60 * minuteMs
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

interface Local {
  year: number
  month: number
  day: number
  weekday: string
  clock: string
  /** Days since 1970 in Shanghai. */
  dayNumber: number
}

const ms = (at: Moment) => (typeof at === 'string' ? Date.parse(at) : at.getTime())

function local(at: Moment): Local {
  const shifted = new Date(ms(at) + offsetMs)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: weekdays[shifted.getUTCDay()] ?? '',
    clock: `${shifted.getUTCHours()}:${String(shifted.getUTCMinutes()).padStart(2, '0')}`,
    dayNumber: Math.floor(shifted.getTime() / dayMs),
  }
}

/** 15:48 */
export const clockTime = (at: Moment): string => local(at).clock

/** 周四 */
export const weekday = (at: Moment): string => local(at).weekday

/** 9月20日, with the year when it is not this one. */
export function date(at: Moment, now: Date): string {
  const { year, month, day } = local(at)
  return year === local(now).year ? `${month}月${day}日` : `${year}年${month}月${day}日`
}

/** 今天 15:48 · 昨天 19:05 · 明天 9:00 · 周四 16:00 (the six days ahead) · 9月20日 10:40 */
export function dayAndTime(at: Moment, now: Date): string {
  const that = local(at)
  const days = that.dayNumber - local(now).dayNumber
  if (days === 0) return `今天 ${that.clock}`
  if (days === -1) return `昨天 ${that.clock}`
  if (days === 1) return `明天 ${that.clock}`
  if (days > 1 && days < 7) return `${that.weekday} ${that.clock}`
  return `${date(at, now)} ${that.clock}`
}

/** 刚刚 · 38 分钟前 · 今天 14:20 · 昨天 19:05 · 9月20日 */
export function ago(at: Moment, now: Date): string {
  const minutes = Math.floor((now.getTime() - ms(at)) / minuteMs)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  const days = local(now).dayNumber - local(at).dayNumber
  return days <= 1 ? dayAndTime(at, now) : date(at, now)
}

/** When, and what happened then: 3 分钟前说的 · 今天 14:20 说的. A figure and a word of Chinese keep a space between them. */
export function agoDid(at: Moment, now: Date, did: string): string {
  const when = ago(at, now)
  return /\d$/.test(when) ? `${when} ${did}` : `${when}${did}`
}

/** A length of time: 26 分钟 · 1 小时 34 分 · 3 天. Under a minute counts as one. */
export function span(fromMs: number): string {
  const minutes = Math.max(1, Math.round(fromMs / minuteMs))
  if (minutes < 60) return `${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.round(hours / 24)} 天`
  return minutes % 60 ? `${hours} 小时 ${minutes % 60} 分` : `${hours} 小时`
}

/** How long until `by`, or how long it is over. */
export const remaining = (by: Moment, now: Date): string => span(Math.abs(ms(by) - now.getTime()))

/** 今天 18:00 前 · 周四 16:00 前 · 9月29日前. The last minute of a day is said as its end: 今天 24:00 前. */
export function before(by: Moment, now: Date): string {
  const days = daysBetween(now, by)
  return days >= 0 && days < 7 ? `${dayAndTime(by, now).replace(/23:59$/, '24:00')} 前` : `${date(by, now)}前`
}

/** Short enough to stand under a step: 马上 · 6 分钟后 · 3 小时后 · 2 天后. */
export function laterBy(minutes: number): string {
  if (minutes < 1) return '马上'
  const hours = Math.round(minutes / 60)
  return minutes < 60 || hours >= 48 ? `${span(minutes * minuteMs)}后` : `${hours} 小时后`
}

/** Short enough to stand under a step: 15:56 前 · 周四前 · 9月29日前. */
export function shortBefore(by: Moment, now: Date): string {
  if (sameDay(by, now)) return `${clockTime(by)} 前`
  const { weekday, dayNumber } = local(by)
  const days = dayNumber - local(now).dayNumber
  return days > 0 && days < 7 ? `${weekday}前` : `${date(by, now)}前`
}

export interface CountdownLine {
  tone: 'running' | 'late' | 'done' | 'told'
  words: string
}

/**
 * What a clock says: 还有 30 分钟，15:56 前修好 (under two hours) · 今天 18:00 前修好 · 晚了 26 分钟.
 * @param verb what is due: 修好, 有人接.
 */
export function countdown(by: Moment, now: Date, verb: string): CountdownLine {
  const leftMs = ms(by) - now.getTime()
  if (leftMs < 0) return { tone: 'late', words: `晚了 ${span(-leftMs)}` }
  if (leftMs < 120 * minuteMs) return { tone: 'running', words: `还有 ${span(leftMs)}，${clockTime(by)} 前${verb}` }
  return { tone: 'running', words: `${before(by, now)}${verb}` }
}

/** Since when a deadline is missed: the first one that passed, else this one once it has; undefined while there is time. */
export function lateSince({ by, lateSince: missed }: { by: string; lateSince?: string }, now: Date): string | undefined {
  return missed ?? (ms(by) < now.getTime() ? by : undefined)
}

/** Heading over a day's messages: 今天 · 昨天 周一 · 9月20日 周日 */
export function dayHeading(at: Moment, now: Date): string {
  const that = local(at)
  const days = local(now).dayNumber - that.dayNumber
  if (days === 0) return '今天'
  return `${days === 1 ? '昨天' : date(at, now)} ${that.weekday}`
}

/** 周日 */
export const weekdayOf = (at: Moment): string => local(at).weekday

/** In a list headed by the day: 15:05. */
export const sameDay = (a: Moment, b: Moment): boolean => local(a).dayNumber === local(b).dayNumber

/** The end of a day in Shanghai, `days` from now: what a promised day means. */
export function endOfDay(now: Date, days: number): Date {
  return new Date((local(now).dayNumber + days + 1) * dayMs - offsetMs - minuteMs)
}

/** The day `days` from now in Shanghai, as the API and a date picker want it: 2026-09-22. */
export const calendarDay = (now: Date, days = 0): string => new Date((local(now).dayNumber + days) * dayMs).toISOString().slice(0, 10)

/** The noon of a calendar day, for the words above. */
export const noonOf = (day: string): string => `${day}T12:00:00+08:00`

/** Days of the calendar from one moment to another; negative when it is before. */
export const daysBetween = (from: Moment, to: Moment): number => local(to).dayNumber - local(from).dayNumber

/** 周五, a day of the six ahead; 9月29日 otherwise. */
export function dayAhead(at: Moment, now: Date): string {
  const days = daysBetween(now, at)
  if (days === 0) return '今天'
  if (days === 1) return '明天'
  return days > 1 && days < 7 ? local(at).weekday : date(at, now)
}
