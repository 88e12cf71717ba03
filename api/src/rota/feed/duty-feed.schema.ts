import { Schema } from 'mongoose'
import type { Sealed } from '../../core/pii'

/** The address by which a calendar reads somebody's shifts without signing in. Global: one for all communities of an account. */
export interface DutyFeed {
  /** The account. */
  _id: string
  /** Of the address, to find it by. */
  keyHash: string
  /** To show it again to whom it belongs. */
  key: Sealed
  madeAt: Date
}

export const dutyFeedSchema = new Schema<DutyFeed>(
  {
    _id: { type: String, required: true },
    keyHash: { type: String, required: true },
    key: { type: String, required: true },
    madeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'dutyFeeds' },
)
// a calendar asks with nothing but its address
dutyFeedSchema.index({ keyHash: 1 }, { unique: true })
