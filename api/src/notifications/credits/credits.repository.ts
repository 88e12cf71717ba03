import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import { newId } from '../../core/ids'
import type { SubscriptionCredit } from './subscription-credit.schema'

/** Keys kept of each entry. WeChat stops repeating a push after seconds; nobody taps this often meanwhile. */
const keptKeys = 50

/** One account and one template. */
export type CreditKey = Pick<SubscriptionCredit, 'accountId' | 'templateId'>

/** Each change is one conditional write: of any number at once, each takes or counts at most one. */
@Injectable()
export class CreditsRepository {
  constructor(@InjectModel('SubscriptionCredit') private readonly credits: Model<SubscriptionCredit>) {}

  /** One accept more, unless this push was counted already. */
  async count(of: CreditKey, pushKey: string): Promise<void> {
    await this.ensure(of)
    await this.credits.updateOne(
      { ...of, countedKeys: { $ne: pushKey } },
      { $inc: { left: 1 }, $push: { countedKeys: { $each: [pushKey], $slice: -keptKeys } } },
    )
  }

  /** The person's word at a time; an older one does not undo a newer one. */
  async say(of: CreditKey, off: boolean, at: Date): Promise<void> {
    await this.ensure(of)
    await this.credits.updateOne({ ...of, saidAt: { $lte: at } }, { $set: { off, saidAt: at } })
  }

  /** @returns false when there was none to take */
  async take(of: CreditKey): Promise<boolean> {
    const { matchedCount } = await this.credits.updateOne({ ...of, off: false, left: { $gt: 0 } }, { $inc: { left: -1 } })
    return matchedCount === 1
  }

  /** Nothing when the account is gone meanwhile. */
  async giveBack(of: CreditKey): Promise<void> {
    await this.credits.updateOne({ ...of }, { $inc: { left: 1 } })
  }

  async empty(of: CreditKey): Promise<void> {
    await this.credits.updateOne({ ...of }, { $set: { left: 0 } })
  }

  async listOf(accountIds: readonly string[]): Promise<SubscriptionCredit[]> {
    return accountIds.length === 0 ? [] : this.credits.find({ accountId: { $in: [...accountIds] } }).lean()
  }

  async deleteOf(accountId: string): Promise<void> {
    await this.credits.deleteMany({ accountId })
  }

  /** Of two first pushes at once one inserts; the other finds it. */
  private async ensure(of: CreditKey): Promise<void> {
    const asNew = { _id: newId(), left: 0, off: false, saidAt: new Date(0), countedKeys: [] }
    try {
      await this.credits.updateOne({ ...of }, { $setOnInsert: asNew }, { upsert: true })
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }
}
