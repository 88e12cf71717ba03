import { nextEndOfDay, start, startUntil, stop } from './clocks'
import type { MachineContext } from './context'
import * as does from './effects'
import type { BreachClock, IssueState, TimerName, Told } from './issue-state'
import { asked, author, seats, seatsOfRung } from './told'

/** One firing of a clock (design §5). Its effect never leaves the same clock due at the same now. */
export interface TimerRow {
  /** Somebody's failure: recorded, and the issue is raised. */
  breach?: BreachClock
  /** `whistle` is the index of the whistle whose report-in ran out. */
  effect: (state: IssueState, ctx: MachineContext, whistle: number | undefined) => IssueState
  tell?: (after: IssueState, before: IssueState, ctx: MachineContext) => Told[]
}

export const timerTable: { readonly [T in TimerName]: TimerRow } = {
  // The raise that follows starts ack again, for the new rung or, at the top, as the repeat.
  ack: { breach: 'ack', effect: (state) => stop('ack')(state) },
  arrive: { breach: 'arrive', effect: (state, ctx) => start('arrive', ctx)(state) },
  resolve: { breach: 'resolve', effect: (state, ctx) => start('resolve', ctx)(state) },
  explain: { breach: 'explain', effect: (state, { now }) => startUntil('explain', nextEndOfDay(now), now)(state) },
  wait: {
    effect: does.endWait,
    tell: asked('waitFired', ({ owner }) => [owner]),
  },
  transfer: {
    effect: (state) => does.endTransfer(state, state.firstReceiver),
    tell: (after, { transfer }) =>
      asked('transferFired', ({ firstReceiver }) => [firstReceiver, ...(transfer ? [transfer.from] : [])])(after),
  },
  reportIn: {
    effect: (state, ctx, whistle) => does.toSubdistrict(does.fallSilent(state, whistle, ctx), ctx),
    tell: (after, _, ctx) =>
      asked('reportInFired', ({ owner, firstReceiver }) => [owner, firstReceiver, ...seatsOfRung(after, ctx)])(after),
  },
  confirm: {
    effect: (state, ctx) => ({
      ...does.close(state, ctx),
      status: 'closed',
      outcome: 'solvedUnconfirmed',
      steps: { ...state.steps, close: { at: ctx.now, by: 'system' } },
    }),
    tell: (after) => [...author('confirmFired')(after), ...seats('confirmFired', ({ owner }) => [owner])(after)],
  },
}
