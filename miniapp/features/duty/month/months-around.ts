import type { RotaShiftView } from '@shared/rota'

const monthsLater = (month: string, months: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + months, 1)).toISOString().slice(0, 7)

/** The month before this one, this, and the next. */
export const monthsAround = (today: string): string[] => [-1, 0, 1].map((months) => monthsLater(today.slice(0, 7), months))

/** 12月 */
export const monthName = (month: string): string => `${Number(month.slice(5))}月`

/** In order, as the shifts are. */
export function daysOfMonth(shifts: readonly RotaShiftView[]): { day: string; shifts: RotaShiftView[] }[] {
  const days = [...new Set(shifts.map(({ day }) => day))]
  return days.map((day) => ({ day, shifts: shifts.filter((shift) => shift.day === day) }))
}
