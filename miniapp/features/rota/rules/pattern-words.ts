import type { PatternShift } from '@shared/rota'

const dayMinutes = 24 * 60

/** 8:30, 24:00 for the end of a day, 次日 8:00 for a minute of the next one. */
export function minuteWords(minutes: number): string {
  if (minutes > dayMinutes) return `次日 ${minuteWords(minutes - dayMinutes)}`
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** 白班 8:00–20:00，夜班 20:00–次日 8:00 */
export const patternWords = (shifts: readonly PatternShift[]): string =>
  shifts
    .map(({ name, from, to, people }) => `${name} ${minuteWords(from)}–${minuteWords(to)}${people > 1 ? ` ${people} 人` : ''}`)
    .join('，') || '不值班'
