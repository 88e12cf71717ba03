import type { LadderRungView } from '@shared/issues'
import type { Seat } from '@shared/seats'
import { minuteMs } from '../../calendar/local-time'
import type { MachineContext } from '../machine/context'
import type { BreachClock, IssueState, TimelineEntry } from '../machine/issue-state'
import { rungSeats } from '../machine/ladder'
import { resumesAt } from './standing-still'

/** Clocks whose running out raises the issue. */
const raising: readonly BreachClock[] = ['ack', 'arrive', 'resolve', 'explain']

/**
 * 没办好会找谁: rungs passed, the present one, the next one that clocks may reach, with the people who hold them.
 * Empty once the issue is done: nothing climbs any more.
 */
export function ladderView(
  state: IssueState,
  timeline: readonly TimelineEntry[],
  ctx: MachineContext,
  peopleOf: (seat: Seat) => string[],
): LadderRungView[] {
  if (state.status === 'resolved' || state.status === 'closed') return []
  const { policy, now } = ctx
  const rungs = policy.ladder.map((rung, index) => {
    const seats = rungSeats(policy, index, state.place)
    const people = [...new Set(seats.flatMap(peopleOf))]
    const owns = seats.includes(state.owner)
    return { index, name: rung.name, exists: seats.length > 0, reachable: !rung.whistleOnly, people, owns }
  })
  const next = rungs.find(({ index, exists, reachable, people }) => index > state.rung && exists && reachable && people.length > 0)
  const [due] = raising
    .flatMap((clock) => ({ clock, dueAt: state.clocks[clock]?.dueAt }))
    .filter((one): one is { clock: BreachClock; dueAt: Date } => one.dueAt !== undefined)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  const leadsOn = due && {
    inMinutes: Math.max(0, Math.round((due.dueAt.getTime() - now.getTime()) / minuteMs)),
    resumesAt: resumesAt(due.clock, state, ctx),
  }
  return rungs
    .filter(({ index, exists }) => exists && (index <= state.rung || (next !== undefined && index <= next.index)))
    .map(
      ({ index, name, people, owns }): LadderRungView => ({
        name,
        people,
        gapInCover: people.length === 0,
        state: index < state.rung ? 'passed' : index === state.rung ? 'now' : 'next',
        at: reachedAt(index, state, timeline)?.toISOString(),
        watching: index === state.rung && !owns,
        ...(index === next?.index && leadsOn),
      }),
    )
}

function reachedAt(rung: number, state: IssueState, timeline: readonly TimelineEntry[]): Date | undefined {
  if (rung > state.rung) return undefined
  return timeline.findLast(({ rungTo }) => rungTo === rung)?.at ?? (rung === 0 ? state.postedAt : undefined)
}
