import { Injectable } from '@nestjs/common'
import { newId } from '../../core/ids'
import type { PendingNotice, Recipient } from '../../core/outbox'
import { isUrgentRequest, purposeOf } from '../messages/purposes'
import type { Delivery, Notification } from '../notification.schema'
import { NotificationsRepository } from '../notifications.repository'
import { AlertsRepository } from './alerts.repository'
import { retellAt, sendAt, takesIn } from './schedule'

const maxTries = 5

/** One event told to one person: a notification, and when it is to be sent by more than the inbox. */
@Injectable()
export class Tellings {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly alerts: AlertsRepository,
  ) {}

  /** The same event again changes nothing. @returns undefined when it was told before */
  async tell(communityId: string, notice: PendingNotice, recipient: Recipient, now: Date): Promise<Notification | undefined> {
    const { eventId, kind, params, urgent, target } = notice
    const delivery = deliveryOf(notice, recipient, now)
    const key = `${eventId}|${recipient}`
    const told = { _id: newId(), communityId, key, recipient, kind, params, urgent, target, at: now, ...(delivery ? { delivery } : {}) }
    if (await this.notifications.insert(told)) return told
    const joinKey = delivery?.joinKey
    if (!joinKey || (await this.notifications.isTold(communityId, key))) return undefined
    return this.joinOrBegin(told, joinKey, now)
  }

  /**
   * Another alert of its kind goes on: its next message tells both. Should that one end at this very moment, this one begins its own.
   * A crash between joining and inserting leaves a key that stands for nothing until the notice is dispatched again.
   */
  private async joinOrBegin(told: Notification, joinKey: string, now: Date): Promise<Notification | undefined> {
    for (let tries = 0; tries < maxTries; tries++) {
      const first = await this.alerts.findGoingOnAnywhere(joinKey)
      if (first?.key === told.key) return undefined
      if (first && takesIn(first, now)) {
        if (await this.alerts.join(first, joinKey, told.key, retellAt(first, now)))
          return this.insert({ ...told, delivery: joined(first._id) })
      } else {
        if (first) await this.alerts.close(first, joinKey)
        if (await this.notifications.insert(told)) return told
      }
    }
    return this.insert({ ...told, delivery: { ...waiting, dueAt: now } })
  }

  private async insert(told: Notification): Promise<Notification | undefined> {
    return (await this.notifications.insert(told)) ? told : undefined
  }
}

const waiting = { state: 'waiting', round: 0, attempts: [] } as const satisfies Delivery

const joined = (withId: string): Delivery => ({ ...waiting, state: 'joined', withId })

/** Undefined: small news, for the inbox only. */
function deliveryOf({ kind, urgent, joinKey }: PendingNotice, recipient: Recipient, now: Date): Delivery | undefined {
  if (purposeOf({ kind, urgent }) === undefined) return undefined
  const joins = joinKey !== undefined && isUrgentRequest({ kind, urgent })
  return { ...waiting, dueAt: sendAt({ kind, urgent }, now), ...(joins ? { joinKey: `${recipient}|${joinKey}` } : {}) }
}
