/** A length of time as somebody writes it: so many of a unit, never a fraction. */
export interface Length {
  count: number
  unit: LengthUnit
}

export type LengthUnit = 'minutes' | 'hours' | 'days'

const unitMinutes: Record<LengthUnit, number> = { days: 24 * 60, hours: 60, minutes: 1 }
export const unitWords: Record<LengthUnit, string> = { minutes: '分钟', hours: '小时', days: '天' }
export const lengthUnits: LengthUnit[] = ['minutes', 'hours', 'days']

/** Usual lengths, for one tap; minutes. */
export const usualMinutes = [5, 10, 15, 30, 60, 120, 240, 24 * 60, 3 * 24 * 60, 7 * 24 * 60]

/** In the largest unit that says it without a rest; a single day is said as 24 hours. */
export function lengthOf(minutes: number): Length {
  if (minutes > unitMinutes.days && minutes % unitMinutes.days === 0) return { count: minutes / unitMinutes.days, unit: 'days' }
  if (minutes > 0 && minutes % unitMinutes.hours === 0) return { count: minutes / unitMinutes.hours, unit: 'hours' }
  return { count: minutes, unit: 'minutes' }
}

export const minutesOfLength = ({ count, unit }: Length): number => count * unitMinutes[unit]

/** Digits as somebody types them. @returns undefined for nothing, zero, and what is no whole number */
export function countOf(typed: string): number | undefined {
  const count = /^\d{1,5}$/.test(typed) ? Number(typed) : 0
  return count > 0 ? count : undefined
}
