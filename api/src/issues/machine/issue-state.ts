import type { RungKey, Urgency } from '@shared/community-policy'
import type { IssueOutcome, IssueStatus, PersonEvent } from '@shared/issues'
import type { Seat } from '@shared/seats'

/** Where the issue is, as ids of the tree: what a ladder's rungs are resolved against. It never changes. */
export interface IssuePlace {
  /** Absent for what concerns the gate and no dwelling: then nobody is its contact member. */
  householdId?: string
  gateId: string
  buildingId: string
  gridId?: string
  communityId: string
  subdistrictId?: string
}

/** The clocks of an issue (design §5); report-in runs once per whistle and is kept there. */
export const clockNames = ['ack', 'arrive', 'resolve', 'explain', 'wait', 'transfer', 'confirm'] as const
export type ClockName = (typeof clockNames)[number]
export type TimerName = ClockName | 'reportIn'

/** Clocks whose running out is somebody's failure: recorded, and the issue is raised. */
export type BreachClock = 'ack' | 'arrive' | 'resolve' | 'explain'

export interface Clock {
  /** Start of the present run. */
  startedAt: Date
  /** Minutes of the clock's kind run before that; a pause adds to it. */
  spentMinutes: number
  /** Absent while paused. */
  dueAt?: Date
}

/** Who did it: an account, the person behind it, the seat acted by. The author acts by no seat. */
export interface Doer {
  accountId: string
  personId?: string
  seat?: Seat
}
export type By = Doer | 'system'

/** Steps of progress, with who took them in this cycle: enough for cards and rates without loading the timeline. */
export type StepName = 'acknowledge' | 'arrive' | 'resolve' | 'close'
export interface StepTaken {
  at: Date
  by: By
}

/** `ended`: the issue was done with before the department answered. */
export type WhistleState = 'pending' | 'reportedIn' | 'refused' | 'silent' | 'ended'

export interface Whistle {
  seat: Seat
  state: WhistleState
  at: Date
  /** While pending. */
  dueAt?: Date
  by?: Doer
}

export interface Breach {
  clock: BreachClock
  /** With the clock it makes a breach one: a clock that runs out again at the same rung is a reminder. */
  cycle: number
  rung: number
  dueAt: Date
  at: Date
}

/** The part of an issue document the machine works on: plain JSON and Dates, no key holds undefined. */
export interface IssueState {
  place: IssuePlace
  categoryKey: string
  /** The author does not want the contact member to have it. */
  notMyContact: boolean
  /** The version of the community's policy it was posted under, and keeps. */
  policyVersion: number

  status: IssueStatus
  outcome?: IssueOutcome
  /** 0 at first; each reopening counts one up. */
  cycle: number
  urgency: Urgency

  /** Index into the policy's ladder. */
  rung: number
  /** Seats of every rung reached, nearest first, and those alerted at once: their holders are handlers. */
  reached: Seat[]
  owner: Seat
  /** Answers for the issue to the end, through every transfer. */
  firstReceiver: Seat

  transfer?: { to: Seat; from: Seat; by: Doer; at: Date }
  whistles: Whistle[]
  /** The last one of this cycle. */
  explanation?: { rung: number; by: Doer; at: Date; words: string; promisedAt: Date }
  waitingSince?: Date
  /** How often this cycle has waited for the resident. */
  waits: number

  clocks: Partial<Record<ClockName, Clock>>
  breaches: Breach[]
  steps: Partial<Record<StepName, StepTaken>>
  /** What the author said at the end. */
  feedback?: { contacted?: boolean; satisfaction?: 'good' | 'fair' | 'bad' }
  mergedInto?: string

  postedAt: Date
  /** When this cycle began: postedAt, or the last reopening. */
  cycleStartedAt: Date
  resolvedAt?: Date
  closedAt?: Date
  /** The earliest running clock; absent when none runs. */
  nextTimerAt?: Date
  /** Entries written to the timeline so far. */
  entryCount: number
}

/** People are refused here so that timers, which are bounded, always have room below `maxEntries`. */
export const maxEntriesByPeople = 300
export const maxEntries = 400

export type TimelineEvent = 'post' | PersonEvent | `${TimerName}Fired`

export interface TimelineEntry {
  /** Of a timer: made from clock and deadline, so that a firing is one entry. */
  commandId: string
  at: Date
  event: TimelineEvent
  by: By
  words?: string
  photoIds?: string[]
  promisedAt?: Date
  /** Of a transfer or whistle. */
  to?: Seat
  /** Of a post or a change of it. */
  urgency?: Urgency
  /** The clock that ran out, when that was a breach. */
  breach?: BreachClock
  rungFrom?: number
  rungTo?: number
  /** Rungs passed over because nobody holds them (空岗). */
  gaps?: RungKey[]
}

/** What somebody hears about: one text each (config/presets). */
export type ToldKind =
  | TimelineEvent
  | 'urgentAlert'
  /** It has climbed to you; to the author: it has climbed. */
  | 'raised'
  /** It has climbed past the desk that answers for it to the end. */
  | 'climbed'
  /** At the top of the ladder, again and again. */
  | 'reminded'

export type ToldTo = { seat: Seat } | { author: true } | { meToo: true }

/** Who must hear of it, as data: the service resolves seats to people and freezes them in the same write. */
export interface Told {
  kind: ToldKind
  to: ToldTo[]
  urgent: boolean
}
