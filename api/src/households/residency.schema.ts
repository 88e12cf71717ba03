import type { RefusalReason, Relation, ResidencyStatus } from '@shared/residencies'
import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import { noticeFields, type WithNotices } from '../core/outbox'
import type { Sealed } from '../core/pii'

/** An account says it lives in a household, and how that was found true. */
export interface Residency extends WithNotices {
  _id: string
  communityId: string
  householdId: string
  gateId: string
  accountId: string
  relation: Relation
  /** How the applicant is called; sealed. */
  name?: Sealed
  status: ResidencyStatus
  /** `<community>:<account>:<household>` while pending or verified, absent otherwise: one at a time. */
  activeKey?: string
  clientRequestId: string
  createdAt: Date
  decision?: {
    commandId: string
    at: Date
    by: 'phoneMatch' | 'person'
    accountId?: string
    personId?: string
    /** 楼门长, 联户党员 … */
    roleName?: string
    reason?: RefusalReason
    words?: string
  }
  /** Of the roster entry whose phone matched. */
  personId?: string
  /** Until when verified residents of the household may object to a phone match (7 days). */
  objectionUntil?: Date
  /** Of the household's verified residents, when a phone matched. */
  toldCount?: number
  /** Somebody of the household said no to a phone match: staff decides, a phone match no longer does. */
  objection?: { at: Date; accountId: string }
  /** After this a pending one goes to the community desk (24 h). */
  deskAt?: Date
  /** The same, until the desk has been told. */
  deskDueAt?: Date
  rev: number
}

export const residencySchema = new Schema<Residency>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    householdId: { type: String, required: true },
    gateId: { type: String, required: true },
    accountId: { type: String, required: true },
    relation: { type: String, required: true },
    name: String,
    status: { type: String, required: true },
    activeKey: String,
    clientRequestId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    decision: new Schema(
      { commandId: String, at: Date, by: String, accountId: String, personId: String, roleName: String, reason: String, words: String },
      { _id: false },
    ),
    personId: String,
    objectionUntil: Date,
    toldCount: Number,
    objection: new Schema({ at: Date, accountId: String }, { _id: false }),
    deskAt: Date,
    deskDueAt: Date,
    rev: { type: Number, default: 0 },
    ...noticeFields,
  },
  { versionKey: false, collection: 'residencies' },
)
// one live claim of an account on a household; a single field, because a compound sparse index would take in absent keys
residencySchema.index({ activeKey: 1 }, { unique: true, sparse: true })
// requests to decide at a gate, members of a household
residencySchema.index({ communityId: 1, gateId: 1, status: 1 })
residencySchema.index({ communityId: 1, householdId: 1, status: 1 })
// the same claim sent twice
residencySchema.index({ accountId: 1, clientRequestId: 1 }, { unique: true })
// the timer that tells the desk
residencySchema.index({ deskDueAt: 1 }, { sparse: true })
// what the signed-in account has: read at every request, before any community is known
residencySchema.index({ accountId: 1, status: 1 })
