import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import { newId } from '../../core/ids'
import type { PendingNotice } from '../../core/outbox'
import type { Handover } from './handover.schema'
import { type HandoverOf, opensAt } from './handover-times'
import type { Confirmation } from './holding'

@Injectable()
export class HandoversRepository {
  constructor(@InjectModel('Handover') private readonly handovers: Model<Handover>) {}

  /** Crosses communities: an id is all the caller has (a message, a printed page). */
  async findAnywhere(id: string): Promise<Handover | null> {
    return this.handovers.findById(id).lean()
  }

  /** The one of this shift change, made by whoever asks first. */
  async findOrMake(of: HandoverOf, number: string): Promise<Handover> {
    const found = await this.find(of)
    if (found) return found
    try {
      await this.handovers.create({ _id: newId(), ...of, number, lookAt: opensAt(of), rev: 0 })
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
    return this.findOrMake(of, number)
  }

  /** From, inclusive, to, exclusive; in order of time. */
  async listBetween(communityId: string, from: Date, to: Date): Promise<Handover[]> {
    return this.handovers
      .find({ communityId, at: { $gte: from, $lt: to } })
      .sort({ at: 1, post: 1 })
      .lean()
  }

  /** Who took over at shift changes from–to, both included. */
  async listConfirmed(communityId: string, from: Date, to: Date): Promise<Confirmation[]> {
    const confirmed = await this.handovers
      .find({ communityId, at: { $gte: from, $lte: to }, done: { $exists: true } }, { post: 1, at: 1, done: 1 })
      .lean()
    return confirmed.flatMap(({ post, at, done }) => (done ? [{ post, at, confirmedAt: done.at }] : []))
  }

  /** Crosses communities: for the timer, the longest waiting first. */
  async listDueAnywhere(now: Date, limit: number): Promise<Handover[]> {
    return this.handovers
      .find({ lookAt: { $lte: now } })
      .sort({ lookAt: 1 })
      .limit(limit)
      .lean()
  }

  /** The change rule's write: false when somebody else was first. What is absent from `changed` is removed. */
  async write({ _id, communityId, rev, ...changed }: Handover, notices: readonly PendingNotice[], now: Date): Promise<boolean> {
    const { items, commandIds, words, lateAt, lookAt, done } = changed
    const fields = Object.entries({ words, lateAt, lookAt, done })
    const said = Object.fromEntries(fields.filter(([, value]) => value !== undefined))
    const gone = Object.fromEntries(fields.filter(([, value]) => value === undefined).map(([key]) => [key, 1]))
    const told = notices.length > 0
    const { matchedCount } = await this.handovers.updateOne(
      { _id, communityId, rev },
      {
        $set: { items, commandIds, ...said, ...(told ? { noticesDueAt: now } : {}) },
        ...(Object.keys(gone).length > 0 ? { $unset: gone } : {}),
        ...(told ? { $push: { pendingNotices: { $each: [...notices] } } } : {}),
        $inc: { rev: 1 },
      },
    )
    return matchedCount === 1
  }

  private async find({ communityId, post, at }: HandoverOf): Promise<Handover | null> {
    return this.handovers.findOne({ communityId, post, at }).lean()
  }
}
