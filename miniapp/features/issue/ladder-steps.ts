import type { LadderRungView } from '@shared/issues'
import type { LadderStep } from '@/components/ladder-view/ladder-view'
import { clockTime, dayAndTime, sameDay, span } from '@/lib/times'

/** Rungs in words: 14:20 · 现在 · 30 分钟后; a rung without anybody is said to be skipped. */
export const ladderSteps = (rungs: readonly LadderRungView[], now: Date): LadderStep[] =>
  rungs.map((rung) => ({
    state: rung.state,
    when: when(rung, now),
    words: [
      rung.name,
      rung.people
        .filter((name) => name !== rung.name)
        .slice(0, 3)
        .join('、'),
    ]
      .filter(Boolean)
      .join(' '),
    more: more(rung),
  }))

function when(rung: LadderRungView, now: Date): string {
  if (rung.state === 'now') return '现在'
  if (rung.state === 'next') {
    if (rung.inMinutes === undefined) return '然后'
    return rung.inMinutes < 1 ? '马上' : `${span(rung.inMinutes * 60_000)}后`
  }
  if (!rung.at) return '先'
  return sameDay(rung.at, now) ? clockTime(rung.at) : dayAndTime(rung.at, now)
}

function more(rung: LadderRungView): string | undefined {
  if (rung.gapInCover) return '暂时没人，跳过'
  return rung.state === 'next' ? '还没办好就自动转过去，不用您再催' : undefined
}
