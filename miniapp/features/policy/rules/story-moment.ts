import { calendarDay, clockTime, date, noonOf } from '@/lib/times'

/** When the made-up issue is posted: a day of the calendar and minutes into it, Asia/Shanghai. */
export interface StoryMoment {
  /** 2027-02-06 */
  day: string
  minutes: number
}

const dayMs = 24 * 60 * 60_000
const yearAhead = 400
const two = (figure: number) => String(figure).padStart(2, '0')

/** What the server is asked. */
export const postedAt = ({ day, minutes }: StoryMoment): string => `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00+08:00`

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const weekday = (day: string): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
const dayAfter = (day: string, days = 1): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** 2月6日（除夕夜） 03:00 · 11月27日 周五 15:30 */
export function momentWords(moment: StoryMoment, now: Date): string {
  const { day } = moment
  const name = newYearsNight(moment) ? '（除夕夜）' : ` ${weekday(day)}`
  return `${date(noonOf(day), now)}${name} ${clockTime(postedAt(moment)).padStart(5, '0')}`
}

/** From 18:00 of the last evening of the lunar year to the morning. */
function newYearsNight({ day, minutes }: StoryMoment): boolean {
  return (minutes < 6 * 60 && isNewYear(day)) || (minutes >= 18 * 60 && isNewYear(dayAfter(day)))
}

/** First days of the lunar year. A table, since the calendar of browsers is a day late in 2027: that new moon comes at 23:56. */
const newYears = [
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
  '2036-01-28',
]
const isNewYear = (day: string): boolean => newYears.includes(day)

/** Moments at which rules show what they are worth; the first is what the page opens with. */
export function usualMoments(now: Date): { words: string; moment: StoryMoment }[] {
  const today = calendarDay(now)
  const days = Array.from({ length: yearAhead }, (_, ahead) => calendarDay(now, ahead + 1))
  const newYear = days.find(isNewYear)
  const saturday = days.find((day) => weekday(day) === '周六') ?? today
  const monday = days.find((day) => weekday(day) === '周一') ?? today
  return [
    ...(newYear ? [{ words: '除夕夜 3 点', moment: { day: newYear, minutes: 180 } }] : []),
    { words: '今晚 23 点', moment: { day: today, minutes: 23 * 60 } },
    { words: '周六 15 点', moment: { day: saturday, minutes: 15 * 60 } },
    { words: '周一 9 点', moment: { day: monday, minutes: 9 * 60 } },
  ]
}
