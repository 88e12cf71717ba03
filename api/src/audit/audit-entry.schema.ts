import { Schema } from 'mongoose'
import { idField } from '../core/ids'

/** Who did what when. Append-only; a timer seals batches of entries later. */
export interface AuditEntry {
  _id: string
  communityId: string
  at: Date
  accountId: string
  personId?: string
  /** The role acted by, as far as one was needed. */
  role?: string
  /** householdRevealed, residencyDecided, rosterApplied … */
  action: string
  target: { kind: string; id: string }
  /** Why, in the words of the screen it happened on. No personal data. */
  reason?: string
}

export const auditEntrySchema = new Schema<AuditEntry>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    at: { type: Date, required: true },
    accountId: { type: String, required: true },
    personId: String,
    role: String,
    action: { type: String, required: true },
    target: { type: new Schema({ kind: String, id: String }, { _id: false }), required: true },
    reason: String,
  },
  { versionKey: false, collection: 'auditEntries' },
)
// "who saw my number": by what was looked at, newest first
auditEntrySchema.index({ communityId: 1, 'target.id': 1, at: -1 })
