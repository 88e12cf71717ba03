import { Controller, Get, Param } from '@nestjs/common'
import type { BuildingView, CommunityList, GatePageView } from '@shared/areas'
import { id } from '@shared/ids'
import * as z from 'zod/mini'
import { Action } from '../core/action.decorator'
import { AreasService } from './areas.service'

const communityParam = z.object({ communityId: id })
const codeParam = z.object({ code: z.string().check(z.maxLength(40)) })

@Controller()
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  @Get('communities')
  @Action('areas.listCommunities')
  listCommunities(): Promise<CommunityList> {
    return this.areas.listCommunities()
  }

  @Get('communities/:communityId/buildings')
  @Action('areas.listBuildings')
  listBuildings(@Param({ schema: communityParam }) { communityId }: z.infer<typeof communityParam>): Promise<BuildingView[]> {
    return this.areas.listBuildings(communityId)
  }

  @Get('entrance-codes/:code')
  @Action('areas.readEntranceCode')
  readEntranceCode(@Param({ schema: codeParam }) { code }: z.infer<typeof codeParam>): Promise<GatePageView> {
    return this.areas.readEntranceCode(code)
  }
}
