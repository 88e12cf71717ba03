import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import { noticeFields, type WithNotices } from '../../core/outbox'

/** Who was whose contact, and who became it: history, written once and never changed. Tells the residents of its household. */
export interface AssignmentEvent extends WithNotices {
  _id: string
  communityId: string
  planId: string
  householdId: string
  from?: string
  to?: string
  /** 同楼，新接手，8 户 */
  why: string
  at: Date
}

export const assignmentEventSchema = new Schema<AssignmentEvent>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    planId: { type: String, required: true },
    householdId: { type: String, required: true },
    from: String,
    to: String,
    why: { type: String, required: true },
    at: { type: Date, required: true },
    ...noticeFields,
  },
  { versionKey: false, collection: 'assignmentEvents', minimize: false },
)
// a move is told once, however often its step is repeated
assignmentEventSchema.index({ communityId: 1, planId: 1, householdId: 1 }, { unique: true })
// the history of a household
assignmentEventSchema.index({ communityId: 1, householdId: 1, at: -1 })
