import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import type { Recipient } from '../core/outbox'

/** One event told to one person. The inbox always has it; other channels record their attempts here. */
export interface Notification {
  _id: string
  communityId: string
  /** `<event>|<recipient>`: deterministic, so that telling twice makes one. */
  key: string
  recipient: Recipient
  kind: string
  params: Record<string, string>
  urgent: boolean
  target: { kind: string; id: string }
  at: Date
  readAt?: Date
}

export const notificationSchema = new Schema<Notification>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    key: { type: String, required: true },
    recipient: { type: String, required: true },
    kind: { type: String, required: true },
    params: { type: Schema.Types.Mixed, default: {} },
    urgent: { type: Boolean, required: true },
    target: { type: new Schema({ kind: String, id: String }, { _id: false }), required: true },
    at: { type: Date, required: true },
    readAt: Date,
  },
  { versionKey: false, collection: 'notifications', minimize: false },
)
// told once, however often the dispatcher runs
notificationSchema.index({ communityId: 1, key: 1 }, { unique: true })
// an inbox, newest first; the recipient is known, the community is not
notificationSchema.index({ recipient: 1, at: -1, _id: -1 })
// how many are unread
notificationSchema.index({ recipient: 1, readAt: 1 })
