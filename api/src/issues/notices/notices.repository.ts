import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { PendingNotice } from '../../core/outbox'
import type { Notice } from './notice.schema'

/** More than a gate ever has at once. */
const maxPinned = 20

export interface NoticeChange {
  set: Partial<Pick<Notice, 'text' | 'textCheck' | 'changedAt' | 'ended' | 'lookAt'>>
  /** Remembered so that the same tap again changes nothing. */
  commandId?: string
  notices: PendingNotice[]
  now: Date
}

/** Commands kept of one notice: a late repeat is among the last few. */
const keptCommands = 20

@Injectable()
export class NoticesRepository {
  constructor(@InjectModel('Notice') private readonly notices: Model<Notice>) {}

  /** @returns false when this request was stored before. */
  async insert(notice: Notice): Promise<boolean> {
    try {
      await this.notices.create(notice)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  /** Crosses communities: an id is all the caller has (a message, a printed page). */
  async findAnywhere(id: string): Promise<Notice | null> {
    return this.notices.findById(id).lean()
  }

  async findByRequest(communityId: string, accountId: string, clientRequestId: string): Promise<Notice | null> {
    return this.notices.findOne({ communityId, 'issuer.accountId': accountId, clientRequestId }).lean()
  }

  /** What hangs at one of these areas, newest first: what still holds, and what was restored since `restoredSince`. */
  async listPinned(communityId: string, areaIds: readonly string[], restoredSince: Date): Promise<Notice[]> {
    return this.notices
      .find({
        communityId,
        areaId: { $in: [...areaIds] },
        $or: [{ ended: { $exists: false } }, { 'ended.how': 'restored', 'ended.at': { $gte: restoredSince } }],
      })
      .sort({ publishedAt: -1, _id: -1 })
      .limit(maxPinned)
      .lean()
  }

  /** Crosses communities: an issue's id is all the caller has. */
  async listOfIssueAnywhere(issueId: string): Promise<Notice[]> {
    return this.notices.find({ issueId }).sort({ publishedAt: -1, _id: -1 }).limit(maxPinned).lean()
  }

  async listCurrentOfIssue(communityId: string, issueId: string): Promise<Notice[]> {
    return this.notices.find({ communityId, issueId, ended: { $exists: false } }).lean()
  }

  /** Crosses communities: for the timer, the longest waiting first. */
  async listToLookAtAnywhere(now: Date, limit: number): Promise<Notice[]> {
    return this.notices
      .find({ lookAt: { $lte: now } })
      .sort({ lookAt: 1 })
      .limit(limit)
      .lean()
  }

  /** The change rule's write: only at the revision it was decided from. A notice that ends is looked at no longer. */
  async write({ _id, communityId, rev }: Notice, { set, commandId, notices, now }: NoticeChange): Promise<boolean> {
    const pushed = {
      ...(commandId ? { commandIds: { $each: [commandId], $slice: -keptCommands } } : {}),
      ...(notices.length > 0 ? { pendingNotices: { $each: notices } } : {}),
    }
    const result = await this.notices.updateOne(
      { _id, communityId, rev },
      {
        $set: { ...set, ...(notices.length > 0 ? { noticesDueAt: now } : {}) },
        ...(set.ended ? { $unset: { lookAt: 1 } } : {}),
        ...(Object.keys(pushed).length > 0 ? { $push: pushed } : {}),
        $inc: { rev: 1 },
      },
    )
    return result.modifiedCount === 1
  }
}
