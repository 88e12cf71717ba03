import { Injectable } from '@nestjs/common'
import type { MyCountsView } from '@shared/accounts'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import { Clock } from '../core/clock'
import { decodeCursor, toPage } from '../core/paging'
import { ResidencyRequestsService } from '../households/residency-requests.service'
import { FeedService } from '../issues/reading/feed.service'
import type { Actor } from '../people/actor'
import { wordsOf } from './notice-words'
import type { Notification } from './notification.schema'
import { NotificationsRepository } from './notifications.repository'
import { recipientsOf } from './recipients-of'

const pageSize = 30

/** 消息: everything told to this account, or to a roster entry it stands for. */
@Injectable()
export class InboxService {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly feed: FeedService,
    private readonly requests: ResidencyRequestsService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, cursor: string | undefined): Promise<Page<InboxItemView>> {
    const found = await this.notifications.listForAnywhere(recipientsOf(actor), decodeCursor(cursor), pageSize + 1)
    const { docs, nextCursor } = toPage(found, pageSize, ({ at }) => at)
    return { items: docs.map(itemView), ...(nextCursor ? { nextCursor } : {}) }
  }

  async markRead(actor: Actor, ids: string[]): Promise<void> {
    await this.notifications.markReadAnywhere(recipientsOf(actor), ids, this.clock.now())
  }

  async counts(actor: Actor): Promise<MyCountsView> {
    const [unread, issues, toDecide] = await Promise.all([
      this.notifications.countUnreadAnywhere(recipientsOf(actor)),
      this.feed.countsOf(actor),
      this.requests.countWaiting(actor),
    ])
    return { ...issues, toDecide, unread }
  }
}

const itemView = ({ _id, kind, params, urgent, target, at, readAt }: Notification): InboxItemView => ({
  id: _id,
  kind,
  ...wordsOf(kind, params),
  urgent,
  at: at.toISOString(),
  readAt: readAt?.toISOString(),
  target: target as InboxItemView['target'],
})
