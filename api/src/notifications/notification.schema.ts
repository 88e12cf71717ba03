import type { ChannelName, UnreachedWhy } from '@shared/channels'
import type { AttemptView, DeliveryState } from '@shared/delivery'
import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import type { Recipient } from '../core/outbox'

export interface Attempt {
  channel: ChannelName
  /** From 1; numbered per notification (design §7). */
  round: number
  at: Date
  result: AttemptView['result']
  why?: UnreachedWhy
  /** The channel's own name for what it accepted. */
  messageId?: string
}

/** What became of telling somebody by other means than the inbox. */
export interface Delivery {
  state: DeliveryState
  /** When the sender looks (again); absent: nothing more is sent. */
  dueAt?: Date
  /** Rounds begun; also the guard of the claim: whoever counts it up may send. */
  round: number
  /** In the hands of a process until then. Found past it, that process died. */
  claimedUntil?: Date
  attempts: Attempt[]
  /** `<recipient>|<joinKey of the notice>`: here as long as later alerts may join this one; only one goes on at a time. */
  joinKey?: string
  /** Told together with this other notification: an earlier alert, or the first of a digest. */
  withId?: string
  /** Keys of the notifications that this one's message tells as well. */
  together?: string[]
}

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
  /** Absent: for the inbox only. */
  delivery?: Delivery
}

const attemptSchema = new Schema<Attempt>(
  {
    channel: { type: String, required: true },
    round: { type: Number, required: true },
    at: { type: Date, required: true },
    result: { type: String, required: true },
    why: String,
    messageId: String,
  },
  { _id: false },
)

const deliverySchema = new Schema<Delivery>(
  {
    state: { type: String, required: true },
    dueAt: Date,
    round: { type: Number, required: true },
    claimedUntil: Date,
    attempts: { type: [attemptSchema], default: [] },
    joinKey: String,
    withId: String,
    together: { type: [String], default: undefined },
  },
  { _id: false },
)

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
    delivery: deliverySchema,
  },
  { versionKey: false, collection: 'notifications', minimize: false },
)
// told once, however often the dispatcher runs
notificationSchema.index({ communityId: 1, key: 1 }, { unique: true })
// an inbox, newest first; the recipient is known, the community is not
notificationSchema.index({ recipient: 1, at: -1, _id: -1 })
// how many are unread
notificationSchema.index({ recipient: 1, readAt: 1 })
// what is to be sent
notificationSchema.index({ 'delivery.dueAt': 1 }, { sparse: true })
// what WeChat says later about a message it accepted
notificationSchema.index({ 'delivery.attempts.messageId': 1 }, { sparse: true })
// one alert of its kind at a time goes on for a person; the others join it
notificationSchema.index({ 'delivery.joinKey': 1 }, { unique: true, sparse: true })
// what a community sent, newest first
notificationSchema.index({ communityId: 1, at: -1, _id: -1 })
