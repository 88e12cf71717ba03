import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { TextCheck } from '../issue.schema'
import type { Comment } from './comment.schema'

/** More than anybody reads on a phone; the newest are kept. */
const maxShown = 200

@Injectable()
export class CommentsRepository {
  constructor(@InjectModel('Comment') private readonly comments: Model<Comment>) {}

  /** @returns false when it was stored before. */
  async insert(comment: Comment): Promise<boolean> {
    try {
      await this.comments.create(comment)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  async listOfIssue(communityId: string, issueId: string): Promise<Comment[]> {
    const newest = await this.comments.find({ communityId, issueId }).sort({ at: -1, _id: -1 }).limit(maxShown).lean()
    return newest.reverse()
  }

  /** Crosses communities: for the timer. */
  async listUncheckedAnywhere(limit: number): Promise<Comment[]> {
    return this.comments.find({ textCheck: 'pending' }).sort({ at: 1 }).limit(limit).lean()
  }

  async saveCheck(communityId: string, id: string, textCheck: TextCheck): Promise<void> {
    await this.comments.updateOne({ _id: id, communityId }, { $set: { textCheck } })
  }
}
