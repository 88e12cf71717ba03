import type { HandoverBriefView } from '@shared/handovers'
import { clockTime, daysBetween } from '@/lib/times'

const aheadMs = 12 * 60 * 60_000

/** The shift change I am in next: not confirmed yet, in the next 12 hours at most. */
export const myHandover = (items: readonly HandoverBriefView[], now: Date): HandoverBriefView | undefined =>
  items.find(({ side, confirmedAt, at }) => side !== undefined && !confirmedAt && Date.parse(at) - now.getTime() <= aheadMs)

/** 今晚交班，先看一遍 · 明早接班，先看一遍 · 该接班了，一件件看 */
export function handoverWords({ side, at }: Pick<HandoverBriefView, 'side' | 'at'>, now: Date): string {
  const act = side === 'outgoing' ? '交班' : '接班'
  if (Date.parse(at) <= now.getTime()) return `该${act}了，一件件看`
  return `${when(at, now)}${act}，先看一遍`
}

function when(at: string, now: Date): string {
  const hour = Number(clockTime(at).split(':')[0])
  const part = hour < 12 ? '早' : hour >= 18 ? '晚' : '天'
  return `${daysBetween(now, at) === 0 ? '今' : '明'}${part}`
}
