import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import type { Notification } from '../notification.schema'
import type { Outgoing } from './deliveries.repository'

/** Alerts that later ones join. One of a key goes on at a time, which the unique `delivery.joinKey` sees to. */
@Injectable()
export class AlertsRepository {
  constructor(@InjectModel('Notification') private readonly notifications: Model<Notification>) {}

  /** Crosses communities: the key names recipient and building. */
  async findGoingOnAnywhere(joinKey: string): Promise<Outgoing | null> {
    return this.notifications.findOne({ 'delivery.joinKey': joinKey }).lean<Outgoing | null>()
  }

  /**
   * Told with `first` from now on, at `at` if it is not told sooner. One in the hands of a sender keeps its time: the sender finds
   * the company when it settles.
   * @returns false when it does not go on any more, or was taken up or settled since it was read
   */
  async join({ _id, communityId, delivery: { claimedUntil } }: Outgoing, joinKey: string, key: string, at: Date): Promise<boolean> {
    const { matchedCount } = await this.notifications.updateOne(
      {
        _id,
        communityId,
        'delivery.joinKey': joinKey,
        'delivery.dueAt': { $exists: true },
        'delivery.claimedUntil': claimedUntil ?? { $exists: false },
      },
      { $addToSet: { 'delivery.together': key }, ...(claimedUntil ? {} : { $min: { 'delivery.dueAt': at } }) },
    )
    return matchedCount === 1
  }

  /** It takes nobody in any more; the next one begins anew. */
  async close({ _id, communityId }: Outgoing, joinKey: string): Promise<void> {
    await this.notifications.updateOne({ _id, communityId, 'delivery.joinKey': joinKey }, { $unset: { 'delivery.joinKey': 1 } })
  }
}
