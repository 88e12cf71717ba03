import type { AssignmentSettings, CoverFigures, PlanCost, PlanKind, PlanStatus } from '@shared/assignment'
import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import { noticeFields, type WithNotices } from '../../core/outbox'
import type { Sealed } from '../../core/pii'

/** Who did something to a plan. */
export interface Signature {
  /** `system` for what nobody asked for. */
  accountId: string
  personId?: string
  name?: Sealed
}

export interface Wish {
  householdId: string
  personId: string
}

/** What the office said by hand; the plan is solved around it. */
export interface Wishes {
  pins: Wish[]
  /** Never this member for this household. */
  exclusions: Wish[]
}

/** One household of a plan. */
export interface Dealt {
  id: string
  /** The contact when the plan was computed. */
  from?: string
  /** Its `contactRev` then: the guard of the move. */
  fromRev: number
  /** `from` is no member any more. */
  left?: true
  /** Absent: nobody could be found. */
  to?: string
}

/** A move that was not made because the household was no longer as the plan knew it. */
export interface Conflict {
  householdId: string
  address: string
  /** Absent: the household is gone, or has nobody now. */
  personId?: string
  gone?: true
}

/** How far applying has come; every step may be repeated. */
export interface Progress {
  /** The roster was compared once more after the community was taken: moves may begin. */
  checked: boolean
  /** Moves looked at, in the order of {@link movesOf}. */
  moves: number
  /** Of them, how many were made. */
  done: number
  /** Members told, in the order of their notices. */
  told: number
}

/** What is missing and who is not needed, as the solver said it: ids only. */
export interface PlanOutlook {
  shortage?: {
    wanted: { gateId: string; missing: number; members: number }[]
    membersWanted: number
    higherLimits: { max: number; uncovered: number }[]
  }
  reserve: { personId: string; why: string }[]
}

/** 联户方案: who would look after which household, and what became of it. 3,000 households are about 400 KB. */
export interface Plan extends WithNotices {
  _id: string
  communityId: string
  kind: PlanKind
  status: PlanStatus
  createdAt: Date
  createdBy: Signature
  /** Of the tap that made it: the same tap twice is one plan. */
  commandId: string
  /** Why the system proposes it. */
  reason?: string
  settings: AssignmentSettings
  wishes: Wishes
  /** Fingerprint of the roster it was computed from. */
  rosterMark: string
  households: Dealt[]
  cost: PlanCost
  bound: PlanCost
  proven: boolean
  /** The community before the plan, and with it. */
  before: CoverFigures
  figures: CoverFigures
  outlook: PlanOutlook
  /** The last who changed it. */
  changedBy: Signature & { commandId: string }
  /** Who asked to apply it; the second tap must come from the same account. */
  applyBy?: Signature & { commandId: string }
  /** The community while applying, absent otherwise: one at a time. */
  applyingKey?: string
  /** While applying: renewed with every step. Past: the process died, another one goes on. */
  leaseUntil?: Date
  /** How often a dead process's applying was taken up. */
  attempts?: number
  progress: Progress
  conflicts: Conflict[]
  appliedAt?: Date
  rev: number
}

/** Everything but the households: for lists. */
export type PlanHead = Omit<Plan, 'households' | 'wishes' | 'outlook' | 'pendingNotices'>

const by = { accountId: { type: String, required: true }, personId: String, name: String }
const byCommand = new Schema({ ...by, commandId: { type: String, required: true } }, { _id: false })
/** Written and read whole, thousands at a time: nothing to cast. */
const whole = { type: Schema.Types.Mixed, required: true } as const

export const planSchema = new Schema<Plan>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    kind: { type: String, required: true },
    status: { type: String, required: true },
    createdAt: { type: Date, required: true },
    createdBy: { type: new Schema(by, { _id: false }), required: true },
    commandId: { type: String, required: true },
    reason: String,
    settings: whole,
    wishes: whole,
    rosterMark: { type: String, required: true },
    households: whole,
    cost: whole,
    bound: whole,
    proven: { type: Boolean, required: true },
    before: whole,
    figures: whole,
    outlook: whole,
    changedBy: { type: byCommand, required: true },
    applyBy: byCommand,
    applyingKey: String,
    leaseUntil: Date,
    attempts: Number,
    progress: whole,
    conflicts: { type: Schema.Types.Mixed, default: [] },
    appliedAt: Date,
    rev: { type: Number, default: 0 },
    ...noticeFields,
  },
  { versionKey: false, collection: 'assignmentPlans', minimize: false },
)
// one applying per community; a single field, because a compound sparse index would take in absent keys
planSchema.index({ applyingKey: 1 }, { unique: true, sparse: true })
// the same tap twice is one plan
planSchema.index({ communityId: 1, commandId: 1 }, { unique: true })
// the last plans of a community
planSchema.index({ communityId: 1, createdAt: -1 })
// the timer: died while applying
planSchema.index({ status: 1, leaseUntil: 1 })
