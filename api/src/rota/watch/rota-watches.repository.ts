import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { PendingNotice } from '../../core/outbox'
import type { RotaWatch } from './rota-watch.schema'

@Injectable()
export class RotaWatchesRepository {
  constructor(@InjectModel('RotaWatch') private readonly watches: Model<RotaWatch>) {}

  async find(communityId: string): Promise<RotaWatch | null> {
    return this.watches.findOne({ communityId }).lean()
  }

  /** The change rule's write: false when somebody else was first, also with the first version. */
  async write({ _id, communityId, rev, told, morningOf }: RotaWatch, notices: readonly PendingNotice[], now: Date): Promise<boolean> {
    const said = { told, ...(morningOf ? { morningOf } : {}), ...(notices.length > 0 ? { noticesDueAt: now } : {}) }
    if (rev === 0) return this.insert({ _id, communityId, ...said, pendingNotices: [...notices], rev: 1 })
    const { matchedCount } = await this.watches.updateOne(
      { _id, communityId, rev },
      { $set: said, $inc: { rev: 1 }, ...(notices.length > 0 ? { $push: { pendingNotices: { $each: notices } } } : {}) },
    )
    return matchedCount === 1
  }

  private async insert(watch: RotaWatch): Promise<boolean> {
    try {
      await this.watches.create(watch)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }
}
