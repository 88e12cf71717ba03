import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import type { LocalDay } from '../../calendar/local-time'
import { isDuplicateKey } from '../../core/duplicate-key'
import { newId } from '../../core/ids'
import type { CoverDay } from './cover-day.schema'

@Injectable()
export class CoverDaysRepository {
  constructor(@InjectModel('CoverDay') private readonly days: Model<CoverDay>) {}

  /** Replaced by its key: counting a day again is the same as counting it once, later. */
  async put({ communityId, day, households, covered }: Omit<CoverDay, '_id'>): Promise<void> {
    const update = { $set: { households, covered }, $setOnInsert: { _id: newId() } }
    try {
      await this.days.updateOne({ communityId, day }, update, { upsert: true })
    } catch (error) {
      // Another process counted the same day first.
      if (!isDuplicateKey(error)) throw error
      await this.days.updateOne({ communityId, day }, { $set: { households, covered } })
    }
  }

  /** Oldest first. */
  async listLatest(communityId: string, before: LocalDay, limit: number): Promise<CoverDay[]> {
    const latest = await this.days
      .find({ communityId, day: { $lt: before } })
      .sort({ day: -1 })
      .limit(limit)
      .lean()
    return latest.reverse()
  }
}
