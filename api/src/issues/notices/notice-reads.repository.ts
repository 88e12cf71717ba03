import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { NoticeRead } from './notice-read.schema'

@Injectable()
export class NoticeReadsRepository {
  constructor(@InjectModel('NoticeRead') private readonly reads: Model<NoticeRead>) {}

  /** A second time changes nothing. */
  async add(read: NoticeRead): Promise<void> {
    try {
      await this.reads.create(read)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }

  /** Households of which anybody has read it. */
  async listHouseholds(communityId: string, noticeId: string): Promise<Set<string>> {
    const found = await this.reads.find({ communityId, noticeId }, { householdIds: 1 }).lean()
    return new Set(found.flatMap(({ householdIds }) => householdIds))
  }

  /** Which of these notices the account has read. */
  async listReadBy(communityId: string, accountId: string, noticeIds: string[]): Promise<Set<string>> {
    const found = await this.reads.find({ communityId, noticeId: { $in: noticeIds }, accountId }, { noticeId: 1 }).lean()
    return new Set(found.map(({ noticeId }) => noticeId))
  }
}
