import { Controller, Get, Param } from '@nestjs/common'
import type { WakeUpsView } from '@shared/delivery'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import { WakeUpsService } from './wake-ups.service'

@Controller('communities/:communityId/wake-ups')
export class WakeUpsController {
  constructor(private readonly wakeUps: WakeUpsService) {}

  @Get()
  @Action('wakeUps.read')
  read(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<WakeUpsView> {
    return this.wakeUps.ofCommunity(communityId)
  }
}
