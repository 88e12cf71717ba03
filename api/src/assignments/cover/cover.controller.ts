import { Controller, Get, Param } from '@nestjs/common'
import type { CoverView } from '@shared/assignment'
import { Action } from '../../core/action.decorator'
import { type CommunityParam, communityParam } from '../community-param'
import { CoverService } from './cover.service'

@Controller()
export class CoverController {
  constructor(private readonly cover: CoverService) {}

  @Get('communities/:communityId/cover')
  @Action('cover.read')
  read(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<CoverView> {
    return this.cover.read(communityId)
  }
}
