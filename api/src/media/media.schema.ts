import { Schema } from 'mongoose'
import { idField } from '../core/ids'

/**
 * What WeChat's content check said. `failed`: no verdict could be had, so a person has to look, as with `review`.
 * Only `pass` may be shown to neighbours without that.
 */
export type MediaCheckState = 'pending' | 'pass' | 'review' | 'risky' | 'failed'

/** One photo, kept as two re-encoded sizes; it belongs to its uploader until an issue takes it, and to that issue from then on. */
export interface Medium {
  _id: string
  accountId: string
  /** Both absent until attached. */
  communityId?: string
  issueId?: string
  /** Of the large size, pixels. */
  width: number
  height: number
  createdAt: Date
  /** Swept from then on; absent once attached. */
  sweepAt?: Date
  check: MediaCheckState
  /** WeChat's name for the check that was asked for last. */
  traceId?: string
  /** How often WeChat was asked. */
  asks: number
  /** When WeChat is to be asked (again); absent once there is a verdict. */
  askDueAt?: Date
  /** A verdict that listeners have not all heard of. */
  tellDueAt?: Date
}

export const mediumSchema = new Schema<Medium>(
  {
    _id: idField,
    accountId: { type: String, required: true },
    communityId: String,
    issueId: String,
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    sweepAt: Date,
    check: { type: String, required: true },
    traceId: String,
    asks: { type: Number, default: 0 },
    askDueAt: Date,
    tellDueAt: Date,
  },
  { versionKey: false, collection: 'media' },
)
// photos of an issue
mediumSchema.index({ communityId: 1, issueId: 1 })
// how many unattached photos somebody has
mediumSchema.index({ accountId: 1, sweepAt: 1 })
// the push that brings a verdict knows nothing else
mediumSchema.index({ traceId: 1 }, { sparse: true })
// the timers' three questions; each field is absent on most documents
mediumSchema.index({ askDueAt: 1 }, { sparse: true })
mediumSchema.index({ tellDueAt: 1 }, { sparse: true })
mediumSchema.index({ sweepAt: 1 }, { sparse: true })
