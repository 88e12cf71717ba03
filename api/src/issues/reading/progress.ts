import type { ProgressStepView } from '@shared/issues'
import { minuteMs } from '../../calendar/local-time'
import type { By, IssueState, StepName } from '../machine/issue-state'

const names: Record<StepName, { done: string; ahead: string }> = {
  acknowledge: { done: '已响应', ahead: '待响应' },
  arrive: { done: '已到场', ahead: '待到场' },
  resolve: { done: '已办结', ahead: '待办结' },
  close: { done: '已确认', ahead: '待确认' },
}
const order: StepName[] = ['acknowledge', 'arrive', 'resolve', 'close']

/** 已提交 → 已响应 → 已到场 → 已办结 → 已确认 of this cycle. A step that did not happen is left out, not ticked. */
export function progressOf(state: IssueState, nameOf: (by: By) => string, authorName: string): ProgressStepView[] {
  const { steps, cycleStartedAt, outcome } = state
  const taken = order.filter((step) => steps[step])
  const last = taken.at(-1)
  const ahead =
    state.status === 'closed'
      ? []
      : order.filter((step) => order.indexOf(step) > (last ? order.indexOf(last) : -1) && expected(step, state))
  const posted: ProgressStepView = {
    name: '已提交',
    state: last ? 'done' : 'now',
    who: authorName,
    at: cycleStartedAt.toISOString(),
    minutes: 0,
  }
  return [
    posted,
    ...taken.map((step): ProgressStepView => {
      const { at, by } = steps[step] ?? { at: cycleStartedAt, by: 'system' as const }
      return {
        name: step === 'close' && outcome !== 'solved' ? '已结束' : names[step].done,
        state: step === last && ahead.length > 0 ? 'now' : 'done',
        who: nameOf(by),
        at: at.toISOString(),
        minutes: Math.max(0, Math.round((at.getTime() - cycleStartedAt.getTime()) / minuteMs)),
      }
    }),
    ...ahead.map((step): ProgressStepView => ({ name: names[step].ahead, state: 'ahead', at: dueOf(step, state) })),
  ]
}

/** Going there is a step only of what is urgent; other issues show it when it happened. */
const expected = (step: StepName, { urgency }: IssueState): boolean => step !== 'arrive' || urgency === 'U'

const clockOf = { acknowledge: 'ack', arrive: 'arrive', resolve: 'resolve', close: 'confirm' } as const
const dueOf = (step: StepName, { clocks }: IssueState): string | undefined => clocks[clockOf[step]]?.dueAt?.toISOString()
