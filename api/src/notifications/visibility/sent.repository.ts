import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { DeliveriesQuery, DeliveryState } from '@shared/delivery'
import type { Model, QueryFilter } from 'mongoose'
import type { Recipient } from '../../core/outbox'
import { olderThan, type Position } from '../../core/paging'
import type { Notification } from '../notification.schema'

type Filter = DeliveriesQuery['filter']
const missed: DeliveryState[] = ['inboxOnly', 'unknown']

/** Tried and not taken by anybody yet counts as missed too: whoever repeats an alert wants to see it now. */
const filters: Record<Filter, QueryFilter<Notification>> = {
  all: {},
  urgent: { urgent: true },
  missed: {
    $or: [
      { 'delivery.state': { $in: missed } },
      { 'delivery.state': 'waiting', 'delivery.attempts.0': { $exists: true }, 'delivery.attempts.result': { $ne: 'accepted' } },
    ],
  },
}

/** Notifications as somebody looks them up who wants to know what became of them; nothing here changes one. */
@Injectable()
export class SentRepository {
  constructor(@InjectModel('Notification') private readonly notifications: Model<Notification>) {}

  /** Those that were to be sent by other means than the inbox, newest first. */
  async listOfCommunity(communityId: string, filter: Filter, before: Position | undefined, limit: number): Promise<Notification[]> {
    return this.notifications
      .find({ communityId, delivery: { $exists: true }, $and: [filters[filter], olderThan('at', before)] })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  async find(communityId: string, id: string): Promise<Notification | null> {
    return this.notifications.findOne({ _id: id, communityId, delivery: { $exists: true } }).lean()
  }

  /** Crosses communities; only one's own. */
  async findMineAnywhere(recipients: Recipient[], id: string): Promise<Notification | null> {
    return this.notifications.findOne({ _id: id, recipient: { $in: recipients }, delivery: { $exists: true } }).lean()
  }
}
