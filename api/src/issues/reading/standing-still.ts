import { nextRunning } from '../../calendar/clock-time'
import { durationOf } from '../machine/clocks'
import type { MachineContext } from '../machine/context'
import type { ClockName, IssueState } from '../machine/issue-state'

/** When a clock that stands still now, at night or outside office hours, runs again; undefined while it runs. */
export function resumesAt(clock: ClockName, { urgency }: Pick<IssueState, 'urgency'>, ctx: MachineContext): string | undefined {
  if (clock === 'explain') return undefined
  const from = nextRunning(ctx.now, durationOf(clock, urgency, ctx).kind, ctx.calendar)
  return from > ctx.now ? from.toISOString() : undefined
}
