import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { UnreachedWhy } from '@shared/channels'
import type { DeliveryState } from '@shared/delivery'
import type { Model, QueryFilter } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { Recipient } from '../../core/outbox'
import type { Attempt, Delivery, Notification } from '../notification.schema'

/** A notification that is to reach its recipient by more than the inbox. */
export type Outgoing = Notification & { delivery: Delivery }

/** Attempts a notification remembers; an alert nobody takes on is told for days. */
const attemptsKept = 60

interface Claim {
  round: number
  until: Date
  /** Known without asking: channels this deployment lacks. */
  attempts: Attempt[]
  /** Of a digest: keeps others from making another for the same person meanwhile. */
  joinKey?: string
  together?: string[]
}

/**
 * What is to be sent. Whoever writes names the `dueAt` and the company it has read: a claim, a settlement and a join therefore never
 * miss each other.
 */
@Injectable()
export class DeliveriesRepository {
  constructor(@InjectModel('Notification') private readonly notifications: Model<Notification>) {}

  /** Crosses communities: for the timer. The longest waiting first. */
  async listDueAnywhere(urgent: boolean, now: Date, limit: number): Promise<Outgoing[]> {
    return this.list({ urgent, 'delivery.dueAt': { $lte: now } }, limit)
  }

  /** Crosses communities: all that a digest for one of these people may tell. */
  async listNewsOfAnywhere(recipients: Recipient[], now: Date): Promise<Outgoing[]> {
    return recipients.length === 0 ? [] : this.list({ recipient: { $in: recipients }, urgent: false, 'delivery.dueAt': { $lte: now } }, 0)
  }

  /** As they happened. */
  async listByKeys(communityId: string, keys: string[]): Promise<Outgoing[]> {
    return keys.length === 0
      ? []
      : this.notifications
          .find({ communityId, key: { $in: keys } })
          .sort({ _id: 1 })
          .lean<Outgoing[]>()
  }

  /** @returns the claimed one; undefined when another process was faster */
  async claim(seen: Outgoing, { round, until, attempts, joinKey, together }: Claim): Promise<Outgoing | undefined> {
    const set = { dueAt: until, claimedUntil: until, round, ...(joinKey ? { joinKey } : {}), ...(together ? { together } : {}) }
    try {
      const { matchedCount } = await this.notifications.updateOne(asSeen(seen), { $set: inDelivery(set), ...pushed(attempts) })
      if (matchedCount === 0) return undefined
      return { ...seen, delivery: { ...seen.delivery, ...set, attempts: [...seen.delivery.attempts, ...attempts] } }
    } catch (error) {
      if (isDuplicateKey(error)) return undefined
      throw error
    }
  }

  async addAttempt({ _id, communityId }: Outgoing, attempt: Attempt): Promise<void> {
    await this.notifications.updateOne({ _id, communityId }, pushed([attempt]))
  }

  /**
   * Nothing more until `dueAt`, or at all.
   * @returns false when another joined it or took it over since it was read
   */
  async settle(seen: Outgoing, state: DeliveryState, dueAt?: Date): Promise<boolean> {
    const { matchedCount } = await this.notifications.updateOne(asSeen(seen), settled(state, dueAt))
    return matchedCount === 1
  }

  /** The same although others joined: they are told of at `dueAt`. */
  async settleJoined(claimed: Outgoing, state: DeliveryState, dueAt: Date): Promise<void> {
    const { _id, communityId, delivery } = claimed
    await this.notifications.updateOne({ _id, communityId, 'delivery.dueAt': delivery.dueAt }, settled(state, dueAt))
  }

  /** Told by the message of another. */
  async tellWith(carrier: Outgoing, others: readonly Outgoing[], now: Date): Promise<void> {
    const { communityId, _id: withId } = carrier
    await this.notifications.updateMany(
      {
        communityId,
        _id: { $in: others.map(({ _id }) => _id) },
        'delivery.dueAt': { $lte: now },
        'delivery.claimedUntil': { $exists: false },
      },
      { $set: inDelivery({ state: 'joined', withId }), $unset: { 'delivery.dueAt': 1 } },
    )
  }

  /** What was found due while it may only be sent later. */
  async postpone(seen: Outgoing, dueAt: Date): Promise<void> {
    await this.notifications.updateOne(asSeen(seen), { $set: inDelivery({ dueAt }) })
  }

  /** Crosses communities: all that the other side names is its message. */
  async findByMessageAnywhere(messageId: string): Promise<Outgoing | null> {
    return this.notifications.findOne({ 'delivery.attempts.messageId': messageId }).lean<Outgoing | null>()
  }

  /** An attempt that was accepted failed after all. @returns false when that was written before */
  async refuseLater({ _id, communityId }: Outgoing, messageId: string, why: UnreachedWhy, then: Partial<Delivery>): Promise<boolean> {
    const { matchedCount } = await this.notifications.updateOne(
      { _id, communityId, 'delivery.attempts': { $elemMatch: { messageId, result: 'accepted' } } },
      { $set: { 'delivery.attempts.$[failed].result': 'refused', 'delivery.attempts.$[failed].why': why, ...inDelivery(then) } },
      { arrayFilters: [{ 'failed.messageId': messageId }] },
    )
    return matchedCount === 1
  }

  private async list(filter: QueryFilter<Notification>, limit: number): Promise<Outgoing[]> {
    return this.notifications.find(filter).sort({ 'delivery.dueAt': 1, _id: 1 }).limit(limit).lean<Outgoing[]>()
  }
}

const asSeen = ({ _id, communityId, delivery: { dueAt, together } }: Outgoing): QueryFilter<Notification> => ({
  _id,
  communityId,
  'delivery.dueAt': dueAt,
  'delivery.together': together ? { $size: together.length } : { $exists: false },
})

const settled = (state: DeliveryState, dueAt: Date | undefined) => ({
  $set: inDelivery({ state, ...(dueAt ? { dueAt } : {}) }),
  $unset: { 'delivery.claimedUntil': 1, ...(dueAt ? {} : { 'delivery.dueAt': 1, 'delivery.joinKey': 1 }) },
})

const inDelivery = (fields: Partial<Delivery>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`delivery.${name}`, value]))

const pushed = (attempts: readonly Attempt[]) =>
  attempts.length > 0 ? { $push: { 'delivery.attempts': { $each: [...attempts], $slice: -attemptsKept } } } : {}
