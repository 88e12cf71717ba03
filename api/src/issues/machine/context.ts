import type { CommunityPolicy } from '@shared/community-policy'
import type { IssueStatus } from '@shared/issues'
import { type Seat, seatName } from '@shared/seats'
import type { Calendar } from '../../calendar/calendar'
import type { By, Doer, IssueState, TimelineEntry, Told } from './issue-state'

/** What the machine must be told about the world; it reads nothing by itself. */
export interface MachineContext {
  now: Date
  /** The version the issue was posted under. */
  policy: CommunityPolicy
  calendar: Calendar
  /** Does anybody hold the seat now? Asked only of seats of the issue's ladder (see `ladderSeats`). */
  held(seat: Seat): boolean
}

export interface Actor {
  accountId: string
  personId?: string
  /** The seats held now that matter for this issue. */
  seats: readonly Seat[]
  isAuthor: boolean
}

export interface PersonContext extends MachineContext {
  actor: Actor
  /** Only for `merge`: the issue to merge into, absent when it was not found. */
  mergeTarget?: { communityId: string; status: IssueStatus; isSame: boolean }
  /** How an error names who was faster; default: the seat's name. */
  nameOf?(by: By): string
}

/** A person's context with the seat acted by; the author and outsiders act by none. */
export interface ActingContext extends PersonContext {
  doer: Doer
}

export interface Transition {
  state: IssueState
  entry: TimelineEntry
  told: Told[]
}

export interface StepResult {
  state: IssueState
  entries: TimelineEntry[]
  told: Told[]
}

export const seatNameOf = (by: By): string => (by === 'system' ? '系统' : by.seat ? seatName(by.seat) : '居民')
