import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import type { DutyFeed } from './duty-feed.schema'

/** Belongs to an account, and to no community. */
@Injectable()
export class DutyFeedsRepository {
  constructor(@InjectModel('DutyFeed') private readonly feeds: Model<DutyFeed>) {}

  async find(accountId: string): Promise<DutyFeed | null> {
    return this.feeds.findById(accountId).lean()
  }

  async findByKeyHash(keyHash: string): Promise<DutyFeed | null> {
    return this.feeds.findOne({ keyHash }).lean()
  }

  /** In place of the one before. */
  async save({ _id, ...feed }: DutyFeed): Promise<void> {
    await this.feeds.updateOne({ _id }, { $set: feed }, { upsert: true })
  }
}
