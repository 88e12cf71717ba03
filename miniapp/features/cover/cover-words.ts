import type { AssignmentSettings, ContactBorder, CoverView, MemberView } from '@shared/assignment'
import type { LoadBar } from '@/components/charts/chart-bars'
import { date } from '@/lib/times'

export const borderChoices: { key: ContactBorder; words: string }[] = [
  { key: 'community', words: '本社区都行' },
  { key: 'grid', words: '不跨网格' },
  { key: 'building', words: '不跨楼' },
  { key: 'gate', words: '不跨单元' },
]

const borderWords = (border: ContactBorder): string =>
  border === 'community' ? '' : (borderChoices.find(({ key }) => key === border)?.words ?? '')

/** 每人 5–10 户，不跨楼 */
export function limitsLine({ min, max, border }: AssignmentSettings): string {
  const far = borderWords(border)
  return `每人 ${min === max ? min : `${min}–${max}`} 户${far && `，${far}`}`
}

/** What was agreed with a member, beside the name; why somebody is away stands at the end of the line. */
export function memberState({ unavailable, max }: MemberView, now: Date): string {
  if (unavailable) return unavailable.until ? `到 ${date(unavailable.until, now)}` : ''
  return max === undefined ? '' : `说好最多 ${max} 户`
}

/** Every number of households with its bar, and what that number means here. */
export const loadBars = ({ histogram, settings: { min, max } }: Pick<CoverView, 'histogram' | 'settings'>): LoadBar[] =>
  histogram.map(({ households, members }) => ({
    households,
    members,
    kind: households === 0 ? 'reserve' : households < min ? 'few' : households > max ? 'many' : 'fine',
  }))

/** 8月25日还有 113 户没有，今天 22 户；nothing can be said on the first day. */
export function trendLine(trend: CoverView['trend'], now: Date): string {
  const [first, last] = [trend[0], trend[trend.length - 1]]
  if (!first || !last || first === last) return '从今天记起，明天能看到变化'
  const [before, today] = [first, last].map(({ households, covered }) => households - covered)
  if (before === 0 && today === 0) return `从${date(first.day, now)}起，户户都有`
  return `${date(first.day, now)}还有 ${before} 户没有，今天 ${today} 户`
}

/** 1,264 of 1,286 in percent, one digit; full only when it is full. */
export function shareOf(covered: number, households: number): string {
  if (households === 0) return '0'
  return covered === households ? '100' : (Math.floor((covered / households) * 1_000) / 10).toFixed(1)
}
