import { Injectable } from '@nestjs/common'
import { InjectConnection } from '@nestjs/mongoose'
import type { Connection } from 'mongoose'
import { Clock } from '../core/clock'
import { newId } from '../core/ids'
import type { PendingNotice, WithNotices } from '../core/outbox'
import { type OutboxSource, outboxSource } from '../core/outbox-source'
import { NotificationsRepository } from './notifications.repository'

type Telling = WithNotices & { _id: string; communityId: string }

const batch = 50

/**
 * Pending notices become notifications, then leave their document (design §7). Each step may be repeated: a crash between
 * the two finds the notifications there by their key and only removes the notice.
 */
@Injectable()
export class Dispatcher {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly notifications: NotificationsRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns how many documents had something to tell. */
  async dispatchDue(now: Date = this.clock.now()): Promise<number> {
    let told = 0
    for (const source of this.sources()) {
      for (const { _id, communityId, pendingNotices } of await source.listDue(now, batch)) {
        for (const notice of pendingNotices) await this.tell(communityId, notice, now)
        await source.settle(
          communityId,
          _id,
          pendingNotices.map(({ eventId }) => eventId),
        )
        told++
      }
    }
    return told
  }

  /** Every collection whose documents carry notices, found by its schema: a new one needs no line here. */
  private sources(): OutboxSource[] {
    return Object.values(this.connection.models)
      .filter((model) => model.schema.path('noticesDueAt') !== undefined)
      .map((model) => outboxSource<Telling>(model))
  }

  private async tell(communityId: string, { eventId, kind, recipients, params, urgent, target }: PendingNotice, now: Date): Promise<void> {
    for (const recipient of new Set(recipients)) {
      await this.notifications.insert({
        _id: newId(),
        communityId,
        key: `${eventId}|${recipient}`,
        recipient,
        kind,
        params,
        urgent,
        target,
        at: now,
      })
    }
  }
}
