import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import { livingUpdate } from '../../core/living-update'
import type { PendingNotice } from '../../core/outbox'
import type { Comment } from './comment.schema'

/** More than anybody reads on a phone; the newest are kept. */
const maxShown = 200

/** What is known about showing a comment to neighbours. */
export type CommentFields = Partial<Pick<Comment, 'textCheck' | 'checkDueAt' | 'waitsForReview' | 'review'>>

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

  /** Crosses communities: the account is closed. */
  async eraseAuthorAnywhere(accountId: string): Promise<void> {
    await this.comments.updateMany({ accountId }, { $unset: { name: 1 } })
  }

  async find(communityId: string, id: string): Promise<Comment | null> {
    return this.comments.findOne({ _id: id, communityId }).lean()
  }

  async listOfIssue(communityId: string, issueId: string): Promise<Comment[]> {
    const newest = await this.comments.find({ communityId, issueId }).sort({ at: -1, _id: -1 }).limit(maxShown).lean()
    return newest.reverse()
  }

  /** Crosses communities: for the timer, the longest waiting first. */
  async listCheckDueAnywhere(now: Date, limit: number): Promise<Comment[]> {
    return this.comments
      .find({ checkDueAt: { $lte: now } })
      .sort({ checkDueAt: 1 })
      .limit(limit)
      .lean()
  }

  /** The change rule's write: only at the revision it was decided from. A key given as undefined is removed. */
  async write({ _id, communityId, rev }: Comment, set: CommentFields, notices: readonly PendingNotice[], now: Date): Promise<boolean> {
    const result = await this.comments.updateOne({ _id, communityId, rev }, livingUpdate(set, notices, now))
    return result.modifiedCount === 1
  }
}
