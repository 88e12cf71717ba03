import type { DutyWeeksView } from '@shared/duty'
import type { RotaShiftView } from '@shared/rota'
import { calendarDay } from '@/lib/times'

export interface DayCell {
  day: string
  date: number
  /** 10月: on the first of the five weeks, and of a month. */
  month?: string
  mark?: '休' | '班'
  past: boolean
  today: boolean
  /** My shifts of that day. */
  mine: RotaShiftView[]
  /** Nobody yet, and not over. */
  free: RotaShiftView[]
}

const marks = { off: '休', work: '班' } as const

/** @param myIds my roster entries */
export function cellsOf({ days, shifts }: DutyWeeksView, myIds: readonly string[], now: Date): DayCell[] {
  const today = calendarDay(now)
  return days.map(({ day, kind }, index) => {
    const those = shifts.filter((shift) => shift.day === day)
    const date = Number(day.slice(8))
    return {
      day,
      date,
      month: index === 0 || date === 1 ? `${Number(day.slice(5, 7))}月` : undefined,
      mark: kind && marks[kind],
      past: day < today,
      today: day === today,
      mine: those.filter(({ person }) => person && myIds.includes(person.personId)),
      free: those.filter(({ person, to }) => !person && Date.parse(to) > now.getTime()),
    }
  })
}
