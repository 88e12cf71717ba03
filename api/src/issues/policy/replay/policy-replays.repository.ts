import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../../core/duplicate-key'
import type { PolicyReplay } from './policy-replay.schema'

type Progress = Partial<Pick<PolicyReplay, 'state' | 'done' | 'reached' | 'tally' | 'failures'>>

@Injectable()
export class PolicyReplaysRepository {
  constructor(@InjectModel('PolicyReplay') private readonly replays: Model<PolicyReplay>) {}

  /** In the place of the community's former one, whatever became of it. */
  async begin(replay: PolicyReplay): Promise<void> {
    try {
      await this.put(replay)
    } catch (error) {
      // two began at once where there was none: the other one is there now
      if (!isDuplicateKey(error)) throw error
      await this.put(replay)
    }
  }

  private async put({ _id, communityId, ...replay }: PolicyReplay): Promise<void> {
    await this.replays.updateOne({ communityId }, { $set: replay, $unset: { reached: 1 }, $setOnInsert: { _id } }, { upsert: true })
  }

  async find(communityId: string, replayId: string): Promise<PolicyReplay | null> {
    return this.replays.findOne({ communityId, replayId }).lean()
  }

  /** Crosses communities: for the timer, the longest waiting first. */
  async listRunningAnywhere(limit: number): Promise<PolicyReplay[]> {
    return this.replays.find({ state: 'running' }).sort({ createdAt: 1 }).limit(limit).lean()
  }

  /** The change rule; false when another process was first, or another replay took its place. */
  async advance({ communityId, replayId, rev }: PolicyReplay, progress: Progress): Promise<boolean> {
    const { modifiedCount } = await this.replays.updateOne({ communityId, replayId, rev }, { $set: progress, $inc: { rev: 1 } })
    return modifiedCount === 1
  }

  /** Crosses communities: for the sweep. */
  async deleteBeforeAnywhere(at: Date): Promise<void> {
    await this.replays.deleteMany({ createdAt: { $lt: at } })
  }
}
