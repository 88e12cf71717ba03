import type { Seat } from '@shared/seats'
import { addClockTime } from '../../calendar/clock-time'
import { endOfLocalDay } from '../../calendar/local-time'
import { durationOf, explainBy, pauseResolve, recompute, resumeResolve, start, startUntil, stop } from './clocks'
import type { ActingContext, MachineContext } from './context'
import type { InputOf } from './guards'
import type { IssueState } from './issue-state'
import { alertedAtOnce, reach, rungIndex, rungSeats } from './ladder'

/** What rows of the tables do to a state. Pure; each is one sentence of design §5. */

export const ownBy = (state: IssueState, owner: Seat | undefined): IssueState => (owner ? { ...state, owner } : state)

/** Saying why is an answer too: an open issue is acknowledged by it. */
export function explain(state: IssueState, { doer, now }: ActingContext, input: InputOf<'explain'>): IssueState {
  const promisedAt = new Date(input.promisedAt)
  const explanation = { rung: state.rung, by: doer, at: now, words: input.words, promisedAt }
  return startUntil(
    'explain',
    endOfLocalDay(promisedAt),
    now,
  )({ ...stop('ack')(state), status: state.status === 'open' ? 'acknowledged' : state.status, explanation })
}

export const beginWait = (state: IssueState, ctx: MachineContext): IssueState =>
  start('wait', ctx)(pauseResolve(ctx)({ ...state, waitingSince: ctx.now, waits: state.waits + 1 }))

export const endWait = (state: IssueState, ctx: MachineContext): IssueState =>
  resumeResolve(ctx)({ ...stop('wait')(state), waitingSince: undefined })

export const offerTransfer = (state: IssueState, to: Seat, ctx: ActingContext): IssueState =>
  start('transfer', ctx)({ ...state, transfer: { to, from: state.owner, by: ctx.doer, at: ctx.now } })

export const endTransfer = (state: IssueState, owner: Seat | undefined): IssueState =>
  ownBy({ ...stop('transfer')(state), transfer: undefined }, owner)

export function blowWhistle(state: IssueState, seat: Seat, ctx: MachineContext): IssueState {
  const dueAt = addClockTime(ctx.now, durationOf('reportIn', state.urgency, ctx), ctx.calendar)
  return { ...state, whistles: [...state.whistles, { seat, state: 'pending', at: ctx.now, dueAt }] }
}

/** A department answers: its pending whistle gets its end. */
export function answerWhistle(state: IssueState, is: 'reportedIn' | 'refused', { doer, now }: ActingContext): IssueState {
  const whistles = state.whistles.map((whistle) =>
    whistle.seat === doer.seat && whistle.state === 'pending' ? { seat: whistle.seat, state: is, at: now, by: doer } : whistle,
  )
  return { ...state, whistles }
}

/** A department let its time pass. */
export function fallSilent(state: IssueState, index: number | undefined, { now }: MachineContext): IssueState {
  const whistles = state.whistles.map((whistle, at) => (at === index ? { seat: whistle.seat, state: 'silent' as const, at: now } : whistle))
  return { ...state, whistles }
}

/** The first department to report in leads. */
export function reportIn(state: IssueState, ctx: ActingContext): IssueState {
  const leads = !state.whistles.some((whistle) => whistle.state === 'reportedIn')
  return ownBy(answerWhistle(state, 'reportedIn', ctx), leads ? ctx.doer.seat : undefined)
}

/** A department that stayed silent brings the subdistrict in, whoever holds it. */
export function toSubdistrict(state: IssueState, { policy }: MachineContext): IssueState {
  const rung = rungIndex(policy, 'subdistrict')
  if (state.rung >= rung || !policy.ladder[rung] || policy.ladder[rung].whistleOnly) return state
  return { ...state, rung, reached: reach(state.reached, rungSeats(policy, rung, state.place)) }
}

export function setUrgency(state: IssueState, urgency: IssueState['urgency'], ctx: MachineContext): IssueState {
  const changed = recompute(ctx)({ ...state, urgency })
  if (urgency !== 'U') return stop('arrive')(changed)
  const alerted = { ...changed, reached: reach(changed.reached, alertedAtOnce(ctx.policy, changed)) }
  return alerted.status === 'onSite' || alerted.clocks.arrive ? alerted : start('arrive', ctx)(alerted)
}

/** Clocks as of a post: acknowledge, resolve, same day or explain; somebody on the spot when it is urgent. */
export function startClocks(state: IssueState, ctx: MachineContext): IssueState {
  const started = startUntil('explain', explainBy(ctx.now), ctx.now)(start('resolve', ctx)(start('ack', ctx)({ ...state, clocks: {} })))
  if (state.urgency !== 'U') return started
  return start('arrive', ctx)({ ...started, reached: reach(started.reached, alertedAtOnce(ctx.policy, started)) })
}

/** Nothing runs and nobody is asked any more. */
export const settle = (state: IssueState): IssueState => ({
  ...state,
  clocks: {},
  transfer: undefined,
  waitingSince: undefined,
  whistles: state.whistles.map(({ dueAt, ...whistle }) => (whistle.state === 'pending' ? { ...whistle, state: 'ended' } : whistle)),
})

export const resolve = (state: IssueState, ctx: MachineContext): IssueState =>
  start('confirm', ctx)({ ...settle(state), resolvedAt: ctx.now })

export const close = (state: IssueState, { now }: MachineContext): IssueState => ({ ...settle(state), closedAt: now })

/** A new cycle: what the last one said and did is history, its breaches and reached rungs stay. */
export const beginCycle = (state: IssueState, ctx: MachineContext): IssueState =>
  startClocks(
    {
      ...settle(state),
      cycle: state.cycle + 1,
      cycleStartedAt: ctx.now,
      outcome: undefined,
      explanation: undefined,
      waits: 0,
      steps: {},
      resolvedAt: undefined,
      closedAt: undefined,
    },
    ctx,
  )
