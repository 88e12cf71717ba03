import { Injectable } from '@nestjs/common'
import type { DeliveriesQuery, DeliveryView } from '@shared/delivery'
import type { Page } from '@shared/ids'
import { AuditService } from '../../audit/audit.service'
import { DomainError } from '../../core/domain-error'
import { decodeCursor, toPage } from '../../core/paging'
import { type Actor, personIn } from '../../people/actor'
import type { Notification } from '../notification.schema'
import { deliveryView } from './delivery.presenter'
import { RecipientNames } from './recipient-names'
import { SentRepository } from './sent.repository'

const pageSize = 30

/** 送达: what a community told whom, by which channels, and what came of it. */
@Injectable()
export class CommunityDeliveriesService {
  constructor(
    private readonly sent: SentRepository,
    private readonly names: RecipientNames,
    private readonly audit: AuditService,
  ) {}

  /** Who read which page leaves a trace first: messages say what happens in people's homes. */
  async list(actor: Actor, communityId: string, { filter, cursor }: DeliveriesQuery): Promise<Page<DeliveryView>> {
    const before = decodeCursor(cursor)
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      action: 'deliveriesRead',
      target: { kind: 'community', id: communityId },
      reason: before?.at.toISOString(),
    })
    const { docs, nextCursor } = toPage(
      await this.sent.listOfCommunity(communityId, filter, before, pageSize + 1),
      pageSize,
      ({ at }) => at,
    )
    return { items: await this.views(communityId, docs), ...(nextCursor ? { nextCursor } : {}) }
  }

  /** One that somebody follows on its way. @throws DELIVERY_NOT_FOUND */
  async read(communityId: string, id: string): Promise<DeliveryView> {
    const found = await this.sent.find(communityId, id)
    const [view] = found ? await this.views(communityId, [found]) : []
    if (!view) throw new DomainError('DELIVERY_NOT_FOUND')
    return view
  }

  private async views(communityId: string, docs: Notification[]): Promise<DeliveryView[]> {
    const nameOf = await this.names.of(
      communityId,
      docs.map(({ recipient }) => recipient),
    )
    return docs.map((doc) => deliveryView(doc, nameOf(doc.recipient)))
  }
}
