import type { CalendarYearView } from '@shared/calendar'
import type { RotaMonthView, RotaPlanView, RotaShiftView } from '@shared/rota'
import { type DutyPost, dutyPost, postName } from '@shared/seats'
import { clockTime, noonOf } from '@/lib/times'
import { hoursWords } from './rota-words'

/** One place of one shift of a post, down the month: 物业 夜班. */
export interface GridColumn {
  key: string
  post: DutyPost
  postName: string
  name: string
  /** 20:00–8:00; empty where it is not the same every day. */
  hours: string
}

export interface GridRow {
  /** 2026-12-05 */
  day: string
  date: number
  weekday: string
  /** 春节, 调休上班; empty on any other day. */
  mark: string
  kind: 'workday' | 'weekend' | 'holiday'
  /** By column; a day may not have a shift of it. */
  shifts: Map<string, RotaShiftView>
  /** 王建国请假 */
  notes: string[]
}

type CalendarDays = Pick<CalendarYearView, 'days'>['days']

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** Which shift of a day it is, whatever the day: 2026-12-05/propertyStaff/夜班/0 → propertyStaff/夜班/0. */
export const columnOf = ({ id, day }: Pick<RotaShiftView, 'id' | 'day'>): string => id.slice(day.length + 1)

/** By post as the ladder names them, within a post by the hour it begins. */
export function columnsOf(shifts: readonly RotaShiftView[]): GridColumn[] {
  const columns = new Map<string, GridColumn>()
  for (const shift of [...shifts].sort(byPostAndHour)) {
    const key = columnOf(shift)
    const known = columns.get(key)
    const hours = hoursWords(shift)
    if (!known) columns.set(key, { key, post: shift.post, postName: postName[shift.post], name: shift.name, hours })
    else if (known.hours !== hours) known.hours = ''
  }
  return [...columns.values()]
}

const postOrder: readonly DutyPost[] = ['leader', ...dutyPost.options.filter((post) => post !== 'leader')]

const minutesOf = (at: string): number => {
  const [hours, minutes] = clockTime(at).split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

const byPostAndHour = (a: RotaShiftView, b: RotaShiftView): number =>
  postOrder.indexOf(a.post) - postOrder.indexOf(b.post) || minutesOf(a.from) - minutesOf(b.from) || (columnOf(a) < columnOf(b) ? -1 : 1)

/** Every day of a month, as the paper sheet has it. */
export function rowsOf({ month, shifts, plan }: RotaMonthView, calendar: CalendarDays = []): GridRow[] {
  const known = new Map(calendar.map((day) => [day.day, day]))
  return daysOfMonth(month).map((day) => {
    const weekday = new Date(noonOf(day)).getUTCDay()
    const special = known.get(day)
    return {
      day,
      date: Number(day.slice(8)),
      weekday: weekdays[weekday] ?? '',
      mark: special ? (special.kind === 'work' ? '调休上班' : special.name || '放假') : '',
      kind: special ? (special.kind === 'off' ? 'holiday' : 'workday') : weekday % 6 === 0 ? 'weekend' : 'workday',
      shifts: new Map(shifts.filter((shift) => shift.day === day).map((shift) => [columnOf(shift), shift])),
      notes: plan ? notesOf(day, plan) : [],
    }
  })
}

export function daysOfMonth(month: string): string[] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
}

/** 2026-12 → 2027-01 */
export const monthAfter = (month: string, months: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

const notesOf = (day: string, { leaves, wishes }: Pick<RotaPlanView, 'leaves' | 'wishes'>): string[] => [
  ...leaves.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay).map(({ name }) => `${name}请假`),
  ...wishes.filter((wish) => wish.day === day).map(({ name, wish }) => `${name}${wish === 'want' ? '想值' : '不想值'}`),
]
