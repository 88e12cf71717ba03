import type { RungKey, Urgency } from '@shared/community-policy'
import type { Seat } from '@shared/seats'
import { dueTimers } from '../../machine/clocks'
import type { MachineContext } from '../../machine/context'
import type { BreachClock, IssuePlace, IssueState } from '../../machine/issue-state'
import { alertedAtOnce, rise, rungSeats } from '../../machine/ladder'
import { post } from '../../machine/post'
import { step } from '../../machine/step'
import { timerTable } from '../../machine/timer-table'

/** What becomes of an issue that nobody answers, in the machine's own terms. */
export interface Course {
  postedAt: Date
  urgency: Urgency
  /** Seats somebody holds, told at the post; the desk hears of everything. */
  alerted: Seat[]
  /** Rungs passed over at the post. */
  gaps: RungKey[]
  desk: Seat
  climbs: Climb[]
  /** First deadlines, in time order, up to the one to resolve. */
  deadlines: { clock: Deadline; at: Date }[]
}

export interface Climb {
  at: Date
  /** Asked next; or, at the top, asked again. */
  kind: 'raised' | 'repeated'
  rung: RungKey
  /** Seats somebody holds. */
  seats: Seat[]
  gaps: RungKey[]
  /** Whose running out it was, the earliest first. */
  causes: BreachClock[]
  /** Nobody holds anything further up. */
  isTop: boolean
}

export type Deadline = 'arrive' | 'explain' | 'resolve'
const deadlines: readonly Deadline[] = ['arrive', 'explain', 'resolve']

/** A made-up issue of a gate. */
export interface Case {
  place: IssuePlace
  categoryKey: string
  /** Answer to the category's question, where it has one. */
  urgent: boolean
  postedAt: Date
}

/** What stays the same while an issue climbs: policy, calendar, who holds what. */
export type World = Omit<MachineContext, 'now'>

/**
 * Posts the case and lets its clocks run out until the top of the ladder has been asked twice or the time to resolve is over: by the
 * machine itself, so that a preview cannot differ from what happens. At most one step per rung and one more.
 * @throws CATEGORY_UNKNOWN
 */
export function courseOf({ place, categoryKey, urgent, postedAt }: Case, world: World): Course {
  const by = { accountId: 'preview' }
  const input = { commandId: 'preview', by, place, categoryKey, urgentAnswer: urgent, notMyContact: false, policyVersion: 0 }
  const { state, entry } = post(input, { ...world, now: postedAt })
  const alerts = state.urgency === 'U' ? alertedAtOnce(world.policy, state) : []
  const resolveBy = state.clocks.resolve?.dueAt ?? postedAt
  return {
    postedAt,
    urgency: state.urgency,
    alerted: [...new Set([...rungSeats(world.policy, state.rung, place), ...alerts])].filter(world.held),
    gaps: entry.gaps ?? [],
    desk: state.firstReceiver,
    climbs: climbsOf(state, resolveBy, world),
    deadlines: deadlines
      .flatMap((clock) => ({ clock, at: state.clocks[clock]?.dueAt ?? [] }))
      .flatMap(({ clock, at }) => (at instanceof Date && at <= resolveBy ? [{ clock, at }] : []))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  }
}

function climbsOf(posted: IssueState, resolveBy: Date, world: World): Climb[] {
  const climbs: Climb[] = []
  let state = posted
  while (state.nextTimerAt && state.nextTimerAt <= resolveBy && climbs.at(-1)?.kind !== 'repeated') {
    const next = climbFrom(state, state.nextTimerAt, world)
    state = next.state
    climbs.push(next.climb)
  }
  return climbs
}

function climbFrom(before: IssueState, now: Date, world: World): { state: IssueState; climb: Climb } {
  const ctx = { ...world, now }
  const { state, entries } = step(before, ctx)
  const rung = world.policy.ladder[state.rung]
  return {
    state,
    climb: {
      at: now,
      kind: state.rung > before.rung ? 'raised' : 'repeated',
      rung: rung?.key ?? 'community',
      seats: rungSeats(world.policy, state.rung, state.place).filter(world.held),
      gaps: entries.flatMap(({ gaps }) => gaps ?? []),
      causes: dueTimers(before, now).flatMap(({ timer }) => timerTable[timer].breach ?? []),
      isTop: !rise(state, state.rung + 1, ctx).rose,
    },
  }
}
