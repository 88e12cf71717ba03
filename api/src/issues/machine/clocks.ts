import type { Duration, Urgency } from '@shared/community-policy'
import { addClockTime, clockMinutesBetween } from '../../calendar/clock-time'
import { endOfLocalDay, minuteMs, nextLocalHour } from '../../calendar/local-time'
import type { MachineContext } from './context'
import type { Clock, ClockName, IssueState, TimerName } from './issue-state'

/** Pure handling of an issue's clocks. Every function returns a new state; `nextTimerAt` is recomputed once, by `withNextTimer`. */
type Change = (state: IssueState) => IssueState

/** Same-day-or-explain never asks for an explanation within two hours of the post (design §5). */
const leastExplainMs = 120 * minuteMs

/** How long a clock runs for an issue of this urgency; explain has no duration, it runs to the end of a day. */
export function durationOf(clock: Exclude<TimerName, 'explain'>, urgency: Urgency, { policy: { clocks } }: MachineContext): Duration {
  if (clock === 'ack') return clocks.acknowledge[urgency]
  if (clock === 'resolve') return clocks.resolve[urgency]
  return clocks[clock]
}

const put =
  (name: ClockName, clock: Clock): Change =>
  (state) => ({ ...state, clocks: { ...state.clocks, [name]: clock } })

/** Starts a clock from now, or starts it again. */
export const start =
  (name: Exclude<ClockName, 'explain'>, ctx: MachineContext): Change =>
  (state) =>
    put(name, {
      startedAt: ctx.now,
      spentMinutes: 0,
      dueAt: addClockTime(ctx.now, durationOf(name, state.urgency, ctx), ctx.calendar),
    })(state)

export const startUntil = (name: ClockName, dueAt: Date, now: Date): Change => put(name, { startedAt: now, spentMinutes: 0, dueAt })

export const stop =
  (...names: ClockName[]): Change =>
  (state) => ({
    ...state,
    clocks: Object.fromEntries(Object.entries(state.clocks).filter(([name]) => !names.includes(name as ClockName))),
  })

export const isRunning = (state: IssueState, name: ClockName): boolean => state.clocks[name]?.dueAt !== undefined

/** While the resident is asked, the time to resolve stands still. */
export const pauseResolve =
  (ctx: MachineContext): Change =>
  (state) => {
    const clock = state.clocks.resolve
    if (!clock?.dueAt) return state
    const { kind } = durationOf('resolve', state.urgency, ctx)
    const ran = clockMinutesBetween(clock.startedAt, ctx.now, kind, ctx.calendar)
    return put('resolve', { startedAt: clock.startedAt, spentMinutes: clock.spentMinutes + ran })(state)
  }

export const resumeResolve =
  (ctx: MachineContext): Change =>
  (state) => {
    const clock = state.clocks.resolve
    if (!clock || clock.dueAt) return state
    return put('resolve', rerun({ ...clock, startedAt: ctx.now }, durationOf('resolve', state.urgency, ctx), ctx))(state)
  }

/** After a change of urgency: what has run counts, and no deadline lies before now. */
export const recompute =
  (ctx: MachineContext): Change =>
  (state) => {
    const rerunIfRunning = (name: 'ack' | 'arrive' | 'resolve'): Change => {
      const clock = state.clocks[name]
      return clock?.dueAt ? put(name, rerun(clock, durationOf(name, state.urgency, ctx), ctx)) : (unchanged) => unchanged
    }
    return rerunIfRunning('ack')(rerunIfRunning('arrive')(rerunIfRunning('resolve')(state)))
  }

function rerun(clock: Clock, { minutes, kind }: Duration, { calendar, now }: MachineContext): Clock {
  const dueAt = addClockTime(clock.startedAt, { minutes: minutes - clock.spentMinutes, kind }, calendar)
  return { ...clock, dueAt: dueAt > now ? dueAt : now }
}

/** max(end of the local day, start + 2 h). */
export function explainBy(from: Date): Date {
  const least = from.getTime() + leastExplainMs
  return new Date(Math.max(endOfLocalDay(from).getTime(), least))
}

/** The end of the local day, strictly after now: a clock that fires at the day's last moment gets another day. */
export const nextEndOfDay = (now: Date): Date => endOfLocalDay(new Date(now.getTime() + 1))

/** At the top of the ladder the acknowledgement is asked for again: urgent every few minutes, the rest daily in the morning. */
export function topRepeatAt(urgency: Urgency, { now, policy: { clocks } }: MachineContext): Date {
  return urgency === 'U'
    ? new Date(now.getTime() + clocks.topRepeatUrgentMinutes * minuteMs)
    : nextLocalHour(now, clocks.topRepeatDailyHour)
}

/** All that is due by `now`, earliest first; a whistle's report-in carries its index. */
export interface DueTimer {
  timer: TimerName
  dueAt: Date
  whistle?: number
}

export const running = (state: IssueState): DueTimer[] => [
  ...Object.entries(state.clocks).flatMap(([timer, clock]) => (clock?.dueAt ? [{ timer: timer as ClockName, dueAt: clock.dueAt }] : [])),
  ...state.whistles.flatMap(({ state: is, dueAt }, whistle) =>
    is === 'pending' && dueAt ? [{ timer: 'reportIn' as const, dueAt, whistle }] : [],
  ),
]

export const dueTimers = (state: IssueState, now: Date): DueTimer[] =>
  running(state)
    .filter(({ dueAt }) => dueAt <= now)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())

/** Recomputes `nextTimerAt` and leaves out keys that hold nothing: the last touch of every change. */
export function withNextTimer(state: IssueState): IssueState {
  const earliest = Math.min(...running(state).map(({ dueAt }) => dueAt.getTime()))
  return compact({ ...state, nextTimerAt: Number.isFinite(earliest) ? new Date(earliest) : undefined })
}

/** The same without keys whose value is undefined. */
export const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
