import { atLocal, daysAfter, type LocalDay, localDay } from '../../calendar/local-time'
import { monthsAt, monthsLater } from '../months/month-of'
import type { RotaMonth, Shift } from '../months/rota-month.schema'
import type { Leave } from '../planning/rota-problem'
import { common, spanOf } from '../planning/spans'

const dayMinutes = 24 * 60

/** Whole days, both included. */
export interface LeaveDays {
  firstDay: LocalDay
  lastDay: LocalDay
}

export interface LeaveSpan {
  from: Date
  to: Date
}

export const spanOfDays = ({ firstDay, lastDay }: LeaveDays): LeaveSpan => ({ from: atLocal(firstDay), to: atLocal(lastDay, dayMinutes) })

export const daysOfSpan = ({ from, to }: LeaveSpan): LeaveDays => ({
  firstDay: localDay(from),
  lastDay: localDay(new Date(to.getTime() - 1)),
})

/** The months that a leave lies in, and the one before if a shift of it may reach into the leave. */
export function monthsTouched({ from, to }: LeaveSpan): string[] {
  const last = monthsAt(new Date(to.getTime() - 1)).last
  const months: string[] = []
  for (let { first: month } = monthsAt(from); month <= last; month = monthsLater(month, 1)) months.push(month)
  return months
}

/** The days of a leave that lie in a month: each month keeps its own. */
export function daysIn(month: string, { firstDay, lastDay }: LeaveDays): LeaveDays | undefined {
  const [first, last] = [`${month}-01`, daysAfter(`${monthsLater(month, 1)}-01`, -1)]
  if (lastDay < first || firstDay > last) return undefined
  return { firstDay: firstDay > first ? firstDay : first, lastDay: lastDay < last ? lastDay : last }
}

/** What was one leave, however many months it is kept in. In order of time. */
export function joined(leaves: readonly Pick<Leave, 'from' | 'to'>[]): LeaveSpan[] {
  const spans: LeaveSpan[] = []
  for (const { from, to } of [...leaves].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = spans.at(-1)
    if (last && from <= last.to) spans[spans.length - 1] = { from: last.from, to: new Date(Math.max(to.getTime(), last.to.getTime())) }
    else spans.push({ from, to })
  }
  return spans
}

export const meets = (a: LeaveSpan, b: LeaveSpan): boolean => common(spanOf(a), spanOf(b)) !== undefined

/** Somebody's shifts of a published month that a leave falls on and that are not over. */
export const shiftsIn = ({ status, shifts }: RotaMonth, span: LeaveSpan, mine: readonly string[], now: Date): Shift[] =>
  status === 'draft'
    ? []
    : shifts.filter((shift) => shift.personId && mine.includes(shift.personId) && shift.to > now && meets(shift, span))
