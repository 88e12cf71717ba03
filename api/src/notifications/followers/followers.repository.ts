import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { newId } from '../../core/ids'
import type { ServiceFollower } from './follower.schema'

/** Global, as accounts are: one WeChat identity may live here and be a steward there. */
@Injectable()
export class FollowersRepository {
  constructor(@InjectModel('ServiceFollower') private readonly followers: Model<ServiceFollower>) {}

  async listByUnionids(unionids: readonly string[]): Promise<ServiceFollower[]> {
    return unionids.length === 0 ? [] : this.followers.find({ unionid: { $in: unionids } }).lean()
  }

  /** Those of these who are stored already were seen again. @returns the others */
  async seenAgain(openids: readonly string[], at: Date): Promise<string[]> {
    const stored = await this.followers.find({ openid: { $in: openids } }, { openid: 1 }).lean()
    await this.followers.updateMany({ openid: { $in: openids } }, { $set: { seenAt: at } })
    const known = new Set(stored.map(({ openid }) => openid))
    return openids.filter((openid) => !known.has(openid))
  }

  async add(followers: readonly Pick<ServiceFollower, 'openid' | 'unionid'>[], at: Date): Promise<void> {
    if (followers.length === 0) return
    await this.followers.bulkWrite(
      followers.map(({ openid, unionid }) => ({
        updateOne: {
          filter: { openid },
          update: { $set: { unionid, seenAt: at }, $setOnInsert: { _id: newId() } },
          upsert: true,
        },
      })),
    )
  }

  async remove(openid: string): Promise<void> {
    await this.followers.deleteOne({ openid })
  }

  async removeUnseenSince(at: Date): Promise<void> {
    await this.followers.deleteMany({ seenAt: { $lt: at } })
  }
}
