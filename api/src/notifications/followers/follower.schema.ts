import { Schema } from 'mongoose'
import { idField } from '../../core/ids'

/** Somebody who follows the service account, which knows people by openids of its own. Global, as accounts are. */
export interface ServiceFollower {
  _id: string
  openid: string
  /** Joins it to the account of the mini program. */
  unionid: string
  /** The last reading of the followers that this one was in; who is in none any more goes. */
  seenAt: Date
}

export const serviceFollowerSchema = new Schema<ServiceFollower>(
  {
    _id: idField,
    openid: { type: String, required: true },
    unionid: { type: String, required: true },
    seenAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'serviceFollowers' },
)
// one however many processes read
serviceFollowerSchema.index({ openid: 1 }, { unique: true })
// who of these accounts follows
serviceFollowerSchema.index({ unionid: 1 })
// who is in no reading any more
serviceFollowerSchema.index({ seenAt: 1 })
