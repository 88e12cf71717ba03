import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import type { MediaCheckState, Medium } from './media.schema'

@Injectable()
export class MediaRepository {
  constructor(@InjectModel('Medium') private readonly media: Model<Medium>) {}

  async insert(medium: Medium): Promise<void> {
    await this.media.create(medium)
  }

  /** Crosses communities: an unattached photo has none, and the owner is asked for. */
  async listOfAccount(accountId: string, ids: readonly string[]): Promise<Medium[]> {
    return ids.length === 0 ? [] : this.media.find({ _id: { $in: ids }, accountId }).lean()
  }

  async countUnattached(accountId: string): Promise<number> {
    return this.media.countDocuments({ accountId, sweepAt: { $exists: true } })
  }

  async listByIds(communityId: string, ids: readonly string[]): Promise<Medium[]> {
    return ids.length === 0 ? [] : this.media.find({ communityId, _id: { $in: ids } }).lean()
  }

  /** @returns false when the photo is somebody else's, another issue's, or about to be swept at `now`. */
  async attach(communityId: string, id: string, owner: { accountId: string; issueId: string }, now: Date): Promise<boolean> {
    const free = { _id: id, accountId: owner.accountId, issueId: { $exists: false }, sweepAt: { $gt: now } }
    const taken = await this.media.updateOne(free, { $set: { communityId, issueId: owner.issueId }, $unset: { sweepAt: 1 } })
    if (taken.matchedCount === 1) return true
    return (await this.media.countDocuments({ _id: id, communityId, ...owner })) === 1
  }

  /** Gives photos back to their uploader, to be swept at `sweepAt`. */
  async release(communityId: string, issueId: string, ids: readonly string[], sweepAt: Date): Promise<void> {
    await this.media.updateMany({ _id: { $in: ids }, communityId, issueId }, { $set: { sweepAt }, $unset: { communityId: 1, issueId: 1 } })
  }

  /** Crosses communities: a timer. */
  async listAskDue(now: Date, limit: number): Promise<Medium[]> {
    return this.media
      .find({ askDueAt: { $lte: now } })
      .sort({ askDueAt: 1 })
      .limit(limit)
      .lean()
  }

  /** Takes the right to ask WeChat once: of several instances only the one that still finds `asks` as it read it. */
  async claimAsk(id: string, asks: number, askDueAt: Date): Promise<boolean> {
    const claimed = await this.media.updateOne({ _id: id, asks, check: 'pending' }, { $set: { askDueAt }, $inc: { asks: 1 } })
    return claimed.matchedCount === 1
  }

  async saveTrace(id: string, traceId: string): Promise<void> {
    await this.media.updateOne({ _id: id, check: 'pending' }, { $set: { traceId } })
  }

  /** Asks again at `askDueAt`, as long as there is no verdict. */
  async askAgainAt(id: string, askDueAt: Date): Promise<void> {
    await this.media.updateOne({ _id: id, check: 'pending' }, { $set: { askDueAt } })
  }

  /** Crosses communities: the push knows the trace only. */
  async findByTrace(traceId: string): Promise<Medium | null> {
    return this.media.findOne({ traceId }).lean()
  }

  /** The first verdict stands. */
  async saveVerdict(id: string, check: Exclude<MediaCheckState, 'pending'>, tellDueAt: Date): Promise<void> {
    await this.media.updateOne({ _id: id, check: 'pending' }, { $set: { check, tellDueAt }, $unset: { askDueAt: 1 } })
  }

  /** Crosses communities: a timer. */
  async listTellDue(now: Date, limit: number): Promise<Medium[]> {
    return this.media
      .find({ tellDueAt: { $lte: now } })
      .sort({ tellDueAt: 1 })
      .limit(limit)
      .lean()
  }

  async told(id: string): Promise<void> {
    await this.media.updateOne({ _id: id }, { $unset: { tellDueAt: 1 } })
  }

  async tellAgainAt(id: string, tellDueAt: Date): Promise<void> {
    await this.media.updateOne({ _id: id, tellDueAt: { $exists: true } }, { $set: { tellDueAt } })
  }

  /** Crosses communities: a timer. */
  async listSweepDue(now: Date, limit: number): Promise<Medium[]> {
    return this.media
      .find({ sweepAt: { $lte: now } })
      .sort({ sweepAt: 1 })
      .limit(limit)
      .lean()
  }

  /** Only what nobody attached meanwhile. */
  async deleteSwept(id: string, now: Date): Promise<void> {
    await this.media.deleteOne({ _id: id, sweepAt: { $lte: now } })
  }
}
