import { date, daysBetween, noonOf } from '@/lib/times'

export interface Days {
  firstDay: string
  lastDay: string
}

/** 12月5日 · 12月5日 到 12月7日，3 天 */
export function daysInWords({ firstDay, lastDay }: Days, now: Date): string {
  const [first, last] = [noonOf(firstDay), noonOf(lastDay)]
  return firstDay === lastDay ? date(first, now) : `${date(first, now)} 到 ${date(last, now)}，${daysBetween(first, last) + 1} 天`
}

/** Those that a leave falls on: running at some time of its days. */
export function shiftsIn<Shift extends { from: string; to: string }>(shifts: readonly Shift[], { firstDay, lastDay }: Days): Shift[] {
  const [from, to] = [Date.parse(`${firstDay}T00:00:00+08:00`), Date.parse(`${lastDay}T24:00:00+08:00`)]
  return shifts.filter((shift) => Date.parse(shift.from) < to && Date.parse(shift.to) > from)
}

/** 2027-02 → 2027-02-01 and 2027-02-28. */
export function daysOfMonth(month: string): Days {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, nth, 0)).toISOString().slice(0, 10)
  return { firstDay: `${month}-01`, lastDay: last }
}
