import { Injectable } from '@nestjs/common'
import type { UnreachedWhy } from '@shared/channels'
import { Clock } from '../../core/clock'
import type { Delivery } from '../notification.schema'
import { DeliveriesRepository, type Outgoing } from './deliveries.repository'
import { sendAt } from './schedule'

/** What the other side says of a message after it had accepted it. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The channel could not hand it over after all; what is not urgent goes by the next one. Twice is once.
   * @returns false while the message is not known here or still being sent: the other side should say it again
   */
  async failedLater(messageId: string, why: UnreachedWhy): Promise<boolean> {
    const outgoing = await this.deliveries.findByMessageAnywhere(messageId)
    if (!outgoing || outgoing.delivery.claimedUntil) return false
    await this.deliveries.refuseLater(outgoing, messageId, why, this.afterwards(outgoing, messageId))
    return true
  }

  private afterwards(outgoing: Outgoing, messageId: string): Partial<Delivery> {
    const { urgent, delivery } = outgoing
    if (!urgent) return { state: 'waiting', dueAt: sendAt(outgoing, this.clock.now()) }
    const elsewhere = delivery.attempts.some((attempt) => attempt.result === 'accepted' && attempt.messageId !== messageId)
    if (elsewhere) return {}
    return { state: delivery.dueAt ? 'waiting' : 'inboxOnly' }
  }
}
