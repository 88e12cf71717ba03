import * as XLSX from '@e965/xlsx'
import type { RotaMonthView, RotaShiftView } from '@shared/rota'
import { postName } from '@shared/seats'
import { type Calendar, isWeekend, isWorkday, listPublished, yearOf } from '../../calendar/calendar'
import { atLocal, type LocalDay, localTime, weekday } from '../../calendar/local-time'
import { groupBy } from '../../core/group-by'
import { plainCell } from '../../core/plain-cell'
import { dayClass } from '../planning/day-class'
import { dayWords } from '../planning/time-words'
import { daysOfMonth } from './sheet-day'

export interface SheetOf {
  month: RotaMonthView
  days: Pick<Calendar, 'extraDays'>
  deskPhone: string
  /** By person: own numbers of those who agreed to have them shown (design §6). */
  phones: ReadonlyMap<string, string>
}

const noon = 12 * 60
const fixed = ['日期', '星期/节日', '类别']
const dayClassName = { workday: '工作日', restDay: '休息日', holiday: '节假日' } as const

/** 2026年12月值班表, as title and as name of the file. */
export const sheetTitle = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月值班表`

/** A month as the sheet offices keep (office-formats §4): title, a row a day, one leader merged over two rest days, who came by 调 or 代. */
export function writeRotaSheet(of: SheetOf): Uint8Array {
  const columns = columnsOf(of.month.shifts)
  const days = daysOfMonth(of.month.month)
  const rows = [
    [sheetTitle(of.month.month)],
    [...fixed, ...columns.map(({ heading }) => heading), '电话'],
    ...days.map((day) => rowOf(day, columns, of)),
  ]
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(plainCell)))
  const last = fixed.length + columns.length
  sheet['!cols'] = [14, 14, 10, ...columns.map(() => 20), 36].map((wch) => ({ wch }))
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: last } },
    ...columns.flatMap((column, at) => mergesOf(column, days, fixed.length + at)),
  ]
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, sheet, sheetTitle(of.month.month))
  return new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

interface Column {
  heading: string
  shifts: RotaShiftView[]
}

/** The leader first, then as the day goes. */
function columnsOf(shifts: readonly RotaShiftView[]): Column[] {
  const byPost = [...groupBy(shifts, ({ post }) => post)].sort(([a], [b]) => Number(b === 'leader') - Number(a === 'leader'))
  return byPost.flatMap(([post, ofPost]) => {
    const byName = [...groupBy(ofPost, ({ name }) => name)]
    return byName.map(([name, of]) => ({ heading: postName[post] + (byName.length > 1 ? name : '') + hoursOf(of), shifts: of }))
  })
}

/** Nothing where days differ. */
function hoursOf(shifts: readonly RotaShiftView[]): string {
  const hours = new Set(shifts.map(({ from, to }) => `（${localTime(new Date(from))}–${localTime(new Date(to))}）`))
  return hours.size === 1 ? [...hours].join('') : ''
}

function rowOf(day: LocalDay, columns: readonly Column[], { days, deskPhone, phones }: SheetOf): string[] {
  const shifts = columns.map((column) => column.shifts.filter((shift) => isOn(shift, day)))
  const own = new Map(
    shifts.flat().flatMap(({ person }) => (person && phones.has(person.personId) ? [[person.personId, person.name]] : [])),
  )
  const numbers = [...own].map(([personId, name]) => `${name} ${phones.get(personId)}`)
  return [
    dayWords(day).replace(/ /g, ''),
    weekdayWords(day),
    classWords(day, days),
    ...shifts.map(peopleWords),
    [deskPhone, ...numbers].filter(Boolean).join('；'),
  ]
}

/** It begins on that day, or is the second of two rest days. */
const isOn = ({ day, from, to }: RotaShiftView, at: LocalDay): boolean =>
  day === at || (day < at && new Date(from) <= atLocal(at, noon) && atLocal(at, noon) < new Date(to))

const moved = { swap: '（调）', takeOver: '（代）' } as const

const peopleWords = (shifts: readonly RotaShiftView[]): string =>
  shifts.flatMap(({ person, insteadOf }) => (person ? [person.name + (insteadOf ? moved[insteadOf.how] : '')] : [])).join('、')

function weekdayWords(day: LocalDay): string {
  const named = listPublished(yearOf(day)).find((one) => one.day === day && one.kind === 'off')
  return [`星期${'日一二三四五六'[weekday(day)]}`, named?.name ?? ''].filter(Boolean).join(' ')
}

const classWords = (day: LocalDay, days: SheetOf['days']): string =>
  isWorkday(day, days) && isWeekend(day) ? '补班日' : dayClassName[dayClass(day, days)]

/** A shift over two days is one cell over two rows. */
const mergesOf = ({ shifts }: Column, days: readonly LocalDay[], column: number): XLSX.Range[] =>
  days.flatMap((day, index) => {
    const next = days[index + 1]
    const goesOn = next !== undefined && shifts.some((shift) => shift.day === day && isOn(shift, next))
    return goesOn ? [{ s: { r: index + 2, c: column }, e: { r: index + 3, c: column } }] : []
  })
