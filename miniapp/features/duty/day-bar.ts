import type { OnDutyView } from '@shared/rota'
import { clockTime } from '@/lib/times'

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
const tickHours = [0, 6, 12, 18, 24]

export interface DayBar {
  /** Per cent of the bar. */
  filled: number
  now: number
  ticks: string[]
}

/** A day from the latest change of shifts on: how much of it those who are on now still cover. Undefined: nobody, or longer ago. */
export function dayBar({ posts }: Pick<OnDutyView, 'posts'>, now: Date): DayBar | undefined {
  const people = posts.flatMap((post) => post.now)
  const start = Math.max(...people.map(({ since }) => Date.parse(since)))
  const end = Math.min(...people.map(({ until }) => Date.parse(until)))
  const share = (at: number) => Math.min(100, Math.max(0, Math.round(((at - start) / dayMs) * 100)))
  if (people.length === 0 || now.getTime() - start > dayMs) return undefined
  return { filled: share(end), now: share(now.getTime()), ticks: tickHours.map((hour) => clockTime(new Date(start + hour * hourMs))) }
}
