import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { PendingNotice } from '../../core/outbox'
import type { HandBack } from './hand-back.schema'

@Injectable()
export class HandBacksRepository {
  constructor(@InjectModel('HandBack') private readonly handBacks: Model<HandBack>) {}

  /** @returns false when the same tap was stored before. */
  async insert(handBack: HandBack): Promise<boolean> {
    try {
      await this.handBacks.create(handBack)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  /** Crosses communities: an id is all the caller has. */
  async findAnywhere(id: string): Promise<HandBack | null> {
    return this.handBacks.findById(id).lean()
  }

  async findByCommand(communityId: string, personId: string, commandId: string): Promise<HandBack | null> {
    return this.handBacks.findOne({ communityId, personId, commandId }).lean()
  }

  /** Not taken back. */
  async listStanding(communityId: string, personIds: readonly string[]): Promise<HandBack[]> {
    return personIds.length === 0
      ? []
      : this.handBacks
          .find({ communityId, personId: { $in: personIds }, takenBackAt: { $exists: false } })
          .sort({ _id: 1 })
          .lean()
  }

  /** Crosses communities: for the timer. The longest waiting first. */
  async listSettleDueAnywhere(now: Date, limit: number): Promise<HandBack[]> {
    return this.handBacks
      .find({ settleDueAt: { $lte: now } })
      .sort({ settleDueAt: 1 })
      .limit(limit)
      .lean()
  }

  /** The change rule's write. @returns false when somebody else was first. */
  async takeBack({ _id, communityId, rev }: HandBack, notices: readonly PendingNotice[], now: Date): Promise<boolean> {
    const { matchedCount } = await this.handBacks.updateOne(
      { _id, communityId, rev },
      {
        $set: { takenBackAt: now, settleDueAt: now, ...(notices.length > 0 ? { noticesDueAt: now } : {}) },
        ...(notices.length > 0 ? { $push: { pendingNotices: { $each: notices } } } : {}),
        $inc: { rev: 1 },
      },
    )
    return matchedCount === 1
  }

  /** Only what was read: taken back meanwhile, it is due again. */
  async settled({ _id, communityId, rev }: HandBack): Promise<void> {
    await this.handBacks.updateOne({ _id, communityId, rev }, { $unset: { settleDueAt: 1 }, $inc: { rev: 1 } })
  }
}
