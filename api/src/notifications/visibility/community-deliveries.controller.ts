import { Controller, Get, Param, Query } from '@nestjs/common'
import { type DeliveriesQuery, type DeliveryView, deliveriesQuery, deliveryParam } from '@shared/delivery'
import type { Page } from '@shared/ids'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { CommunityDeliveriesService } from './community-deliveries.service'

@Controller('communities/:communityId/deliveries')
export class CommunityDeliveriesController {
  constructor(private readonly deliveries: CommunityDeliveriesService) {}

  @Get()
  @Action('deliveries.list')
  list(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Query({ schema: deliveriesQuery }) query: DeliveriesQuery,
  ): Promise<Page<DeliveryView>> {
    return this.deliveries.list(actor, communityId, query)
  }

  @Get(':id')
  @Action('deliveries.read')
  read(@Param({ schema: deliveryParam }) { communityId, id }: CommunityParam & { id: string }): Promise<DeliveryView> {
    return this.deliveries.read(communityId, id)
  }
}
