import { Schema } from 'mongoose'
import { newId } from './ids'

/** A person of the roster, an account that no roster entry stands behind yet, or the group of a community's duty room. */
export type Recipient = `person:${string}` | `account:${string}` | `room:${string}`

/**
 * Somebody must hear of a change. Pushed in the same write as the change itself, pulled when its notifications exist
 * (design §7), so that neither can happen without the other.
 */
export interface PendingNotice {
  /** Part of the notification's key: one event, one person, one notification. */
  eventId: string
  kind: string
  recipients: Recipient[]
  /** Filled into the words of `kind`. No personal data that the recipient may not see. */
  params: Record<string, string>
  urgent: boolean
  target: { kind: string; id: string }
  /** Urgent ones of the same key within 10 minutes are told as one alert with a count (design §7). */
  joinKey?: string
}

/** Carried by every document that tells somebody something. */
export interface WithNotices {
  pendingNotices: PendingNotice[]
  /** When the dispatcher should look; absent when there is nothing to tell. */
  noticesDueAt?: Date
}

export const pendingNotice = (notice: Omit<PendingNotice, 'eventId'> & { eventId?: string }): PendingNotice => ({
  ...notice,
  eventId: notice.eventId ?? newId(),
})

const pendingNoticeSchema = new Schema<PendingNotice>(
  {
    eventId: { type: String, required: true },
    kind: { type: String, required: true },
    recipients: { type: [String], required: true },
    params: { type: Schema.Types.Mixed, default: {} },
    urgent: { type: Boolean, required: true },
    target: { type: new Schema({ kind: String, id: String }, { _id: false }), required: true },
    joinKey: String,
  },
  { _id: false, minimize: false },
)

/** Spread into a schema's definition; the dispatcher finds due documents by `noticesDueAt`. */
export const noticeFields = {
  pendingNotices: { type: [pendingNoticeSchema], default: [] },
  noticesDueAt: { type: Date, index: { sparse: true } },
}
