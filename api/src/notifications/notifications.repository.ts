import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../core/duplicate-key'
import type { Recipient } from '../core/outbox'
import { olderThan, type Position } from '../core/paging'
import type { Notification } from './notification.schema'

@Injectable()
export class NotificationsRepository {
  constructor(@InjectModel('Notification') private readonly notifications: Model<Notification>) {}

  /** @returns false when this event was told to this person before, or another alert of its `joinKey` goes on. */
  async insert(notification: Notification): Promise<boolean> {
    try {
      await this.notifications.create(notification)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  async isTold(communityId: string, key: string): Promise<boolean> {
    return (await this.notifications.exists({ communityId, key })) !== null
  }

  /** Crosses communities: one person's inbox. */
  async listForAnywhere(recipients: Recipient[], before: Position | undefined, limit: number): Promise<Notification[]> {
    return this.notifications
      .find({ recipient: { $in: recipients }, ...olderThan('at', before) })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  /** Crosses communities: see {@link listForAnywhere}. */
  async countUnreadAnywhere(recipients: Recipient[]): Promise<number> {
    return this.notifications.countDocuments({ recipient: { $in: recipients }, readAt: { $exists: false } })
  }

  /** Crosses communities; only one's own. */
  async markReadAnywhere(recipients: Recipient[], ids: string[], readAt: Date): Promise<void> {
    await this.notifications.updateMany(
      { _id: { $in: ids }, recipient: { $in: recipients }, readAt: { $exists: false } },
      { $set: { readAt } },
    )
  }
}
