import type { Calendar } from '../../calendar/calendar'
import { atLocal, daysAfter, eachDay, type LocalDay, monthsAfter } from '../../calendar/local-time'
import { beginsPair, dayClass, isSecondRestDay } from './day-class'
import type { PatternShift, ShiftPattern, Slot } from './rota-problem'
import { common, type Span } from './spans'

/** 22:00–06:00, minutes of the day: night work (Shanghai and Beijing count it so; no law of the country gives hours). */
const nightHours: Span = { from: 22 * 60, to: 30 * 60 }
const dayMinutes = 24 * 60

/** Half the night: 16:00–24:00 is no night shift, 00:00–08:00 and 20:00–08:00 are. */
const nightMinutes = 4 * 60

/**
 * Every place of every shift that begins in the month, by time, then post, name and number.
 * @param month `2026-02`
 */
export function slotsOfMonth(month: string, patterns: readonly ShiftPattern[], calendar: Pick<Calendar, 'extraDays'>): Slot[] {
  const first = `${month}-01`
  const days = eachDay(first, daysAfter(monthsAfter(first, 1), -1))
  return patterns
    .flatMap((pattern) => days.flatMap((day) => slotsOfDay(day, pattern, calendar)))
    .sort((a, b) => a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1))
}

function slotsOfDay(day: LocalDay, { post, shifts, pairRestDays }: ShiftPattern, calendar: Pick<Calendar, 'extraDays'>): Slot[] {
  if (pairRestDays && isSecondRestDay(day, calendar)) return []
  const kind = dayClass(day, calendar)
  const longer = pairRestDays && beginsPair(day, calendar) ? dayMinutes : 0
  return shifts[kind].flatMap(({ name, from, to, people }) =>
    Array.from({ length: people }, (_, index) => ({
      id: `${day}/${post}/${name}/${index}`,
      day,
      post,
      name,
      from: atLocal(day, from),
      to: atLocal(day, to + longer),
      isNight: isNight({ from, to: to + longer }),
      isWeekend: kind === 'restDay',
      isHoliday: kind === 'holiday',
    })),
  )
}

/** Counted in the one night it has most of: that of its first day, of the morning before or of the day after. */
function isNight(shift: Pick<PatternShift, 'from' | 'to'>): boolean {
  return [-dayMinutes, 0, dayMinutes].some((days) => {
    const night = common(shift, { from: nightHours.from + days, to: nightHours.to + days })
    return night !== undefined && night.to - night.from >= nightMinutes
  })
}
