import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { PendingNotice } from '../../core/outbox'
import type { RotaMonth } from './rota-month.schema'

@Injectable()
export class RotaMonthsRepository {
  constructor(@InjectModel('RotaMonth') private readonly months: Model<RotaMonth>) {}

  async find(communityId: string, month: string): Promise<RotaMonth | null> {
    return this.months.findOne({ communityId, month }).lean()
  }

  /** From the first to the last month, both included, in order. */
  async listPublished(communityId: string, first: string, last: string): Promise<RotaMonth[]> {
    return this.months
      .find({ communityId, month: { $gte: first, $lte: last }, status: 'published' })
      .sort({ month: 1 })
      .lean()
  }

  /** Drafts as well, from the first to the last month, in order. */
  async list(communityId: string, first: string, last: string): Promise<RotaMonth[]> {
    return this.months
      .find({ communityId, month: { $gte: first, $lte: last } })
      .sort({ month: 1 })
      .lean()
  }

  /** Crosses communities: where the office is to be told that nobody has taken a shift, the longest due first. */
  async listCoverDueAnywhere(now: Date, limit: number): Promise<RotaMonth[]> {
    return this.months
      .find({ coverDueAt: { $lte: now } })
      .sort({ coverDueAt: 1 })
      .limit(limit)
      .lean()
  }

  /** The change rule's write: false when somebody else was first, also with the first version. */
  async write(changed: RotaMonth, notices: readonly PendingNotice[]): Promise<boolean> {
    const { _id, communityId, rev, pendingNotices: _, noticesDueAt: __, ...said } = changed
    const due = notices.length > 0 ? { noticesDueAt: changed.changedAt } : {}
    if (rev === 0) return this.insert({ ...changed, ...due, pendingNotices: [...notices], rev: 1 })
    const { matchedCount } = await this.months.updateOne(
      { _id, communityId, rev },
      {
        $set: { ...said, ...due },
        ...(said.coverDueAt ? {} : { $unset: { coverDueAt: 1 } }),
        $inc: { rev: 1 },
        ...(notices.length > 0 ? { $push: { pendingNotices: { $each: notices } } } : {}),
      },
    )
    return matchedCount === 1
  }

  private async insert(month: RotaMonth): Promise<boolean> {
    try {
      await this.months.create(month)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }
}
