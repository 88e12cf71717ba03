import { Schema } from 'mongoose'
import { idField } from '../../core/ids'

/** 我也遇到: one account, one issue, once. */
export interface MeToo {
  _id: string
  communityId: string
  issueId: string
  accountId: string
  at: Date
}

export const meTooSchema = new Schema<MeToo>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    issueId: { type: String, required: true },
    accountId: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'meToos' },
)
// a second tap changes nothing; also counts of a feed page
meTooSchema.index({ communityId: 1, issueId: 1, accountId: 1 }, { unique: true })
