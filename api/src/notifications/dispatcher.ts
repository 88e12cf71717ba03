import { Injectable, Logger } from '@nestjs/common'
import { InjectConnection } from '@nestjs/mongoose'
import type { Connection } from 'mongoose'
import { Clock } from '../core/clock'
import type { PendingNotice, WithNotices } from '../core/outbox'
import { type OutboxSource, outboxSource } from '../core/outbox-source'
import { Tellings } from './delivering/tellings'

type Telling = WithNotices & { _id: string; communityId: string }

const batch = 50
/** A document that could not be told of waits so long, so that it never stands in front of the others. */
const putBackMs = 60_000

/**
 * Pending notices become notifications, then leave their document (design §7). Each step may be repeated: a crash between
 * the two finds the notifications there by their key and only removes the notice.
 */
@Injectable()
export class Dispatcher {
  private readonly logger = new Logger(Dispatcher.name)

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly tellings: Tellings,
    private readonly clock: Clock,
  ) {}

  /** Until nothing is left to tell. @returns how many documents had something */
  async dispatchDue(now: Date = this.clock.now()): Promise<number> {
    let told = 0
    for (const source of this.sources()) {
      let due: Telling[]
      do {
        due = await source.listDue(now, batch)
        const done = await Promise.all(due.map((document) => this.tryDispatch(source, document, now)))
        told += done.filter(Boolean).length
      } while (due.length === batch)
    }
    return told
  }

  private async tryDispatch(source: OutboxSource, document: Telling, now: Date): Promise<boolean> {
    try {
      await this.dispatch(source, document, now)
      return true
    } catch (error) {
      this.logger.error({ err: error, id: document._id }, 'a notice could not be told')
      await source.putBack(document.communityId, document._id, new Date(now.getTime() + putBackMs))
      return false
    }
  }

  private async dispatch(source: OutboxSource, { _id, communityId, pendingNotices }: Telling, now: Date): Promise<void> {
    for (const notice of pendingNotices) await this.tell(communityId, notice, now)
    await source.settle(
      communityId,
      _id,
      pendingNotices.map(({ eventId }) => eventId),
    )
  }

  /** Every collection whose documents carry notices, found by its schema: a new one needs no line here. */
  private sources(): OutboxSource[] {
    return Object.values(this.connection.models)
      .filter((model) => model.schema.path('noticesDueAt') !== undefined)
      .map((model) => outboxSource<Telling>(model))
  }

  private async tell(communityId: string, notice: PendingNotice, now: Date): Promise<void> {
    await Promise.all([...new Set(notice.recipients)].map((recipient) => this.tellings.tell(communityId, notice, recipient, now)))
  }
}
