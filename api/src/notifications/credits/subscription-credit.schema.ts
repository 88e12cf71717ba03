import { Schema } from 'mongoose'
import { idField } from '../../core/ids'

/** What one account allows one template of subscription messages, as WeChat's pushes told us. Global, as accounts are. */
export interface SubscriptionCredit {
  _id: string
  accountId: string
  templateId: string
  /** Accepts not yet used. Of a long-term template, which takes any number, only whether there is one matters. */
  left: number
  /** Switched off in WeChat's settings, or a long-term one declined. */
  off: boolean
  /** Time of the person's word that `off` stands on: pushes may overtake each other. */
  saidAt: Date
  /** Keys of the last accepts counted: pushes repeat. */
  countedKeys: string[]
}

export const subscriptionCreditSchema = new Schema<SubscriptionCredit>(
  {
    _id: idField,
    accountId: { type: String, required: true },
    templateId: { type: String, required: true },
    left: { type: Number, required: true },
    off: { type: Boolean, required: true },
    saidAt: { type: Date, required: true },
    countedKeys: { type: [String], default: [] },
  },
  { versionKey: false, collection: 'subscriptionCredits' },
)
// the ledger of an account, and one entry a template however many pushes come at once
subscriptionCreditSchema.index({ accountId: 1, templateId: 1 }, { unique: true })
