import type { StoryStep } from '@shared/policy-settings'
import { clockTime, daysBetween } from '@/lib/times'

export interface StoryLine extends StoryStep {
  /** 03:05, two digits for the hour */
  clock: string
  /** 第 2 天: where a new day begins; absent on the day it was posted. */
  newDay?: string
}

/** Steps with the clock of each, and where another day begins. */
export function storyLines(steps: readonly StoryStep[]): StoryLine[] {
  const first = steps[0]?.at
  return steps.map((step, at) => {
    const before = steps[at - 1]
    const day = first ? daysBetween(first, step.at) : 0
    const turned = before !== undefined && daysBetween(before.at, step.at) !== 0
    return { ...step, clock: clockTime(step.at).padStart(5, '0'), ...(turned && { newDay: dayWords(day, step.at) }) }
  })
}

function dayWords(day: number, at: string): string {
  if (day === 1) return '第二天'
  const local = new Date(Date.parse(at) + 8 * 60 * 60_000)
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日，第 ${day + 1} 天`
}
