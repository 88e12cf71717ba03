import { type DueTimer, dueTimers, isRunning, start, startUntil, topRepeatAt, withNextTimer } from './clocks'
import type { MachineContext, StepResult } from './context'
import type { Breach, IssueState, TimelineEntry, Told } from './issue-state'
import { type Rise, rise } from './ladder'
import { timerTable } from './timer-table'
import { asked, author, seatsOfRung } from './told'
import { climbed } from './transition'

/**
 * One timer step: consumes every clock due at `now`, records each breach once, raises at most once (design §5). Pure and
 * idempotent: a second step at the same `now` finds nothing due and returns the state it was given.
 */
export function step(before: IssueState, ctx: MachineContext): StepResult {
  const fired = fireAll(before, ctx)
  if (fired.timers.length === 0) return { state: before, entries: [], told: [] }

  const failed = fired.timers.some(({ timer }) => timerTable[timer].breach)
  const climb: Rise = failed ? rise(fired.state, fired.state.rung + 1, ctx) : { state: fired.state, rose: false, gaps: [] }
  // at the top only the repeat reminds, so that another clock neither puts it off nor reminds beside it
  const asks = failed && (climb.rose || !isRunning(climb.state, 'ack'))
  const raised = asks ? askAgain(climb, ctx) : climb.state
  const breaches = fired.timers.flatMap((due) => newBreach(due, before, ctx.now) ?? [])

  const entries = entriesOf(fired.timers, breaches, climb, before, ctx.now)
  const state = withNextTimer({ ...raised, breaches: [...before.breaches, ...breaches], entryCount: before.entryCount + entries.length })
  return { state, entries, told: [...fired.told, ...(asks ? tellRaise(state, climb.rose, ctx) : [])] }
}

interface Fired {
  state: IssueState
  timers: DueTimer[]
  told: Told[]
}

/** Fires the earliest due clock until none is: ending a wait may bring a deadline that passed meanwhile. */
function fireAll(before: IssueState, ctx: MachineContext): Fired {
  let fired: Fired = { state: before, timers: [], told: [] }
  for (let due = dueTimers(before, ctx.now)[0]; due; due = dueTimers(fired.state, ctx.now)[0]) {
    const row = timerTable[due.timer]
    const state = row.effect(fired.state, ctx, due.whistle)
    fired = {
      state,
      timers: [...fired.timers, due],
      told: [...fired.told, ...(row.tell?.(state, fired.state, ctx) ?? [])],
    }
  }
  return fired
}

/** Acknowledging starts anew for the rung reached; at the top it is asked for again and again. */
const askAgain = ({ state, rose }: Rise, ctx: MachineContext): IssueState =>
  rose ? start('ack', ctx)(state) : startUntil('ack', topRepeatAt(state.urgency, ctx), ctx.now)(state)

/** Undefined for what is no breach, and for one already recorded at this rung of this cycle: a reminder. */
function newBreach({ timer, dueAt }: DueTimer, { breaches, cycle, rung }: IssueState, now: Date): Breach | undefined {
  const clock = timerTable[timer].breach
  if (!clock || breaches.some((known) => known.clock === clock && known.cycle === cycle && known.rung === rung)) return undefined
  return { clock, cycle, rung, dueAt, at: now }
}

/**
 * An entry for everything that fired, less the reminders at the top, which would fill the timeline. The move on the ladder
 * stands in the first breach's entry.
 */
function entriesOf(timers: DueTimer[], breaches: Breach[], climb: Rise, before: IssueState, now: Date): TimelineEntry[] {
  const told = timers.filter(({ timer, dueAt }) => {
    const { breach } = timerTable[timer]
    return !breach || climb.rose || breaches.some((recorded) => recorded.clock === breach && recorded.dueAt === dueAt)
  })
  const mover = told.find(({ timer }) => timerTable[timer].breach) ?? told.find(({ timer }) => timer === 'reportIn')
  return told.map((due) => ({
    commandId: `${due.timer}:${due.dueAt.toISOString()}${due.whistle === undefined ? '' : `:${due.whistle}`}`,
    at: now,
    event: `${due.timer}Fired` as const,
    by: 'system' as const,
    ...(breaches.find(({ clock }) => clock === due.timer) && { breach: timerTable[due.timer].breach }),
    ...(due === mover && climbed(before, climb.state, climb.gaps)),
  }))
}

/** The new rung is asked, the desk and the author are told; at the top whoever has it is reminded. */
function tellRaise(state: IssueState, rose: boolean, ctx: MachineContext): Told[] {
  const rung = seatsOfRung(state, ctx)
  if (!rose) return asked('reminded', ({ owner }) => [owner, ...rung])(state)
  const desk = [state.firstReceiver].filter((seat) => !rung.includes(seat))
  return [...asked('raised', () => rung)(state), ...asked('climbed', () => desk)(state), ...author('raised')(state)]
}
