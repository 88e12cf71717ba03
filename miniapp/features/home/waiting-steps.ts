import type { ResidencyView } from '@shared/residencies'
import type { LadderStep } from '@/components/ladder-view/ladder-view'
import { dayAndTime } from '@/lib/times'

/** Nobody looked for so long: it goes to the community's desk (design §13). */
const deskAfterMs = 24 * 60 * 60_000
const desk = '社区值守'

/** 楼门长 · 联户党员 · 社区值守: the role of whoever is asked first, without the name. */
export const firstDecider = (deciders: readonly string[]): string => deciders[0]?.split(' ')[0] ?? desk

/** Who looks at a pending residency, who may nod too, and where it goes when nobody does. */
export function waitingSteps({ createdAt, deciders }: Pick<ResidencyView, 'createdAt' | 'deciders'>, now: Date): LadderStep[] {
  const [first = desk, ...others] = deciders
  const next = new Date(Date.parse(createdAt) + deskAfterMs)
  const steps: LadderStep[] = [
    { state: 'passed', when: dayAndTime(createdAt, now), words: '您申请了' },
    {
      state: 'now',
      when: '现在',
      words: `${first} 在看`,
      more: others.length > 0 ? `已经告诉了，${others.join('、')} 也能点头` : '已经告诉了',
      icon: 'user',
    },
  ]
  if (!deciders.includes(desk) && deciders.length > 0)
    steps.push({ state: 'next', when: dayAndTime(next, now), words: '还没人看，转给社区值守' })
  return steps
}
