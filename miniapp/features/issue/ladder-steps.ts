import type { LadderRungView } from '@shared/issues'
import type { LadderStep } from '@/components/ladder-view/ladder-view'
import { clockTime, dayAndTime, sameDay, span } from '@/lib/times'

/** Rungs in words: 14:20 · 现在 · 30 分钟后; a rung without anybody is said to be skipped, the last one to be the last. */
export function ladderSteps(rungs: readonly LadderRungView[], now: Date): LadderStep[] {
  const atTop = !mayClimb(rungs)
  return rungs.map((rung) => ({
    state: rung.state,
    when: when(rung, now),
    words: rung.name,
    people: rung.people.filter((name) => name !== rung.name).slice(0, 3),
    more: more(rung, atTop, now),
  }))
}

/** Somebody further up is asked next, if nothing happens. */
export const mayClimb = (rungs: readonly LadderRungView[]): boolean => rungs.some(({ state }) => state === 'next')

function when(rung: LadderRungView, now: Date): string {
  if (rung.state === 'now') return '现在'
  if (rung.state === 'next') {
    if (rung.inMinutes === undefined) return '然后'
    return rung.inMinutes < 1 ? '马上' : `${span(rung.inMinutes * 60_000)}后`
  }
  if (!rung.at) return '先'
  return sameDay(rung.at, now) ? clockTime(rung.at) : dayAndTime(rung.at, now)
}

function more({ state, gapInCover, watching, resumesAt }: LadderRungView, atTop: boolean, now: Date): string | undefined {
  if (gapInCover) return '暂时没人，跳过'
  if (state === 'next') return `${resumesAt ? standingStill(resumesAt, now) : ''}还没办好就自动转过去，不用您再催`
  if (state === 'now' && atTop) return '最高一级了，会一直催到办好'
  return watching ? '在盯这件事' : undefined
}

/** 这会儿不计时，明天 7:00 起算， */
export const standingStill = (resumesAt: string, now: Date): string => `这会儿不计时，${dayAndTime(resumesAt, now)} 起算，`
