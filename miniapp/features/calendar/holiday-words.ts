import type { CalendarYearView, DayKind, DaySource, HolidayDay, HolidayReading } from '@shared/calendar'
import { calendarDay, noonOf } from '@/lib/times'

export type ShownDay = CalendarYearView['days'][number]

export const sourceWords: Record<DaySource, string> = {
  published: '国家公布',
  imported: '导入的通知',
  above: '街道加的',
  own: '自己加的',
}

/** 春节 · 2月15日到23日休 9 天 · 2月14日、28日上班 */
export interface HolidayLine {
  key: string
  name: string
  words: string[]
  source: DaySource
}

const next = (day: string): string => calendarDay(new Date(noonOf(day)), 1)
const monthOf = (day: string): string => `${Number(day.slice(5, 7))}月`
/** 2月14日; 28日 after a day of the same month. */
const short = (day: string, before?: string): string =>
  `${before && monthOf(before) === monthOf(day) ? '' : monthOf(day)}${Number(day.slice(8))}日`

/** The year in words: days of one name and source in one line, those without a name by themselves; in the order of the holidays. */
export function holidayLines(days: readonly ShownDay[]): HolidayLine[] {
  const groups: [ShownDay, ...ShownDay[]][] = []
  for (const day of days) {
    const group = [...groups].reverse().find(([first]) => belongs(first, day))
    if (group) group.push(day)
    else groups.push([day])
  }
  return groups
    .map((group) => {
      const off = group.filter(({ kind }) => kind === 'off')
      const words = [offWords(off), workWords(group.filter(({ kind }) => kind === 'work'))].filter((part) => part !== '')
      const { day, name, source } = off[0] ?? group[0]
      return { key: day, name: name || '没写名字', words, source }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

const belongs = (first: ShownDay, day: ShownDay): boolean =>
  first.source === day.source && first.name === day.name && (day.name !== '' || first.kind === day.kind)

function offWords(days: readonly HolidayDay[]): string {
  const runs: HolidayDay[][] = []
  for (const day of days) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    if (run && last && next(last.day) === day.day) run.push(day)
    else runs.push([day])
  }
  return runs.map(runWords).join('、')
}

function runWords(run: readonly HolidayDay[]): string {
  const [first, last] = [run[0]?.day ?? '', run[run.length - 1]?.day ?? '']
  return first === last ? `${short(first)}休` : `${short(first)}到${short(last, first)}休 ${run.length} 天`
}

const workWords = (days: readonly HolidayDay[]): string =>
  days.length === 0 ? '' : `${days.map(({ day }, index) => short(day, days[index - 1]?.day)).join('、')}上班`

/** 休 13 天，上班 2 天 */
export function countWords(days: readonly { kind: DayKind }[]): string {
  const off = days.filter(({ kind }) => kind === 'off').length
  return `休 ${off} 天，调休上班 ${days.length - off} 天`
}

/** The months as they would be, were this reading stored. */
export function previewDays({ year, days }: CalendarYearView, part: 'notice' | 'own', reading: HolidayReading): ShownDay[] {
  const source: DaySource = part === 'own' ? 'own' : 'imported'
  const read = reading.days.filter(({ day }) => day.startsWith(`${year}-`)).map((day) => ({ ...day, source }))
  const kept = days.filter((day) => day.source !== source)
  const beneath = (day: ShownDay) => part === 'own' || day.source === 'published'
  const shown = new Map([...kept.filter(beneath), ...read, ...kept.filter((day) => !beneath(day))].map((day) => [day.day, day]))
  return [...shown.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
