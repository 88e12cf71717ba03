import { type RotaCoverView, type RotaStretch, unwakeableWords } from '@shared/rota'
import { calendarDay, clockTime, sameDay } from '@/lib/times'
import { dayWords } from './rota-words'

/** One thing that is red, and the day it begins on. */
export interface CoverLine {
  day: string
  words: string
}

/** Gaps, people at two places, people nobody can reach; in order of time. */
export function coverLines({ gaps, people }: Pick<RotaCoverView, 'gaps' | 'people'>): CoverLine[] {
  const lines = [
    ...gaps.map((gap) => ({ from: gap.from, words: `${stretchWords(gap)} ${gap.postName}没人` })),
    ...(people?.doubles ?? []).map(({ name, postNames, ...stretch }) => ({
      from: stretch.from,
      words: `${stretchWords(stretch)} ${name}同时在${postNames[0] === postNames[1] ? `${postNames[0]}两个班` : postNames.join('和')}`,
    })),
    ...(people?.unreachable ?? []).map(({ name, why, ...stretch }) => ({
      from: stretch.from,
      words: `${stretchWords(stretch)} ${stretch.postName} ${name}${unwakeableWords[why]}`,
    })),
  ]
  return lines.sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ from, words }) => ({ day: calendarDay(new Date(from)), words }))
}

/** 12月5日 20:00–次日 8:00; 12月5日 20:00–12月24日 8:00 */
function stretchWords({ from, to }: Pick<RotaStretch, 'from' | 'to'>): string {
  const [first, last] = [calendarDay(new Date(from)), calendarDay(new Date(to))]
  const end = sameDay(from, to) ? '' : calendarDay(new Date(from), 1) === last ? '次日 ' : `${dayWords(last)} `
  return `${dayWords(first)} ${clockTime(from)}–${end}${clockTime(to)}`
}
