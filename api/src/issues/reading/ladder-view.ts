import type { CommunityPolicy } from '@shared/community-policy'
import type { LadderRungView } from '@shared/issues'
import type { Seat } from '@shared/seats'
import { minuteMs } from '../../calendar/local-time'
import type { IssueState, TimelineEntry } from '../machine/issue-state'
import { rungSeats } from '../machine/ladder'

/** Clocks whose running out raises the issue. */
const raising = ['ack', 'arrive', 'resolve', 'explain'] as const

/**
 * 没办好会找谁: rungs passed, the present one, the next one that clocks may reach, with the people who hold them.
 * Empty once the issue is done: nothing climbs any more.
 */
export function ladderView(
  state: IssueState,
  timeline: readonly TimelineEntry[],
  policy: CommunityPolicy,
  peopleOf: (seat: Seat) => string[],
  now: Date,
): LadderRungView[] {
  if (state.status === 'resolved' || state.status === 'closed') return []
  const rungs = policy.ladder.map((rung, index) => {
    const seats = rungSeats(policy, index, state.place)
    const people = [...new Set(seats.flatMap(peopleOf))]
    return { index, name: rung.name, exists: seats.length > 0, reachable: !rung.whistleOnly, people }
  })
  const next = rungs.find(({ index, exists, reachable, people }) => index > state.rung && exists && reachable && people.length > 0)
  const due = raising.flatMap((clock) => state.clocks[clock]?.dueAt ?? []).sort((a, b) => a.getTime() - b.getTime())[0]
  return rungs
    .filter(({ index, exists }) => exists && (index <= state.rung || (next !== undefined && index <= next.index)))
    .map(
      ({ index, name, people }): LadderRungView => ({
        name,
        people,
        gapInCover: people.length === 0,
        state: index < state.rung ? 'passed' : index === state.rung ? 'now' : 'next',
        at: reachedAt(index, state, timeline)?.toISOString(),
        inMinutes: index === next?.index && due ? Math.max(0, Math.round((due.getTime() - now.getTime()) / minuteMs)) : undefined,
      }),
    )
}

function reachedAt(rung: number, state: IssueState, timeline: readonly TimelineEntry[]): Date | undefined {
  if (rung > state.rung) return undefined
  return timeline.findLast(({ rungTo }) => rungTo === rung)?.at ?? (rung === 0 ? state.postedAt : undefined)
}
