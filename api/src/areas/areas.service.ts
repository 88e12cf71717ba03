import { Injectable } from '@nestjs/common'
import type { BuildingView, CommunityList, GatePageView } from '@shared/areas'
import { DomainError } from '../core/domain-error'
import type { Area } from './area.schema'
import { toBuildingViews, toCommunityChoice, toGatePageView } from './areas.presenter'
import { AreasRepository } from './areas.repository'
import { EntranceCodesService } from './entrance-codes.service'

/** The tree as one chooses from it: communities, their buildings and gates, the gate behind a scanned code. */
@Injectable()
export class AreasService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly entranceCodes: EntranceCodesService,
  ) {}

  async listCommunities(): Promise<CommunityList> {
    return { items: (await this.areas.listCommunitiesEverywhere()).map(toCommunityChoice) }
  }

  /** @throws AREA_NOT_FOUND */
  async listBuildings(communityId: string): Promise<BuildingView[]> {
    const tree = await this.areas.listTree(communityId)
    if (!tree.some(({ _id, kind }) => _id === communityId && kind === 'community')) throw new DomainError('AREA_NOT_FOUND')
    return toBuildingViews(tree)
  }

  /** What somebody sees who scans the code at the gate, signed out. @throws ENTRANCE_CODE_NOT_FOUND */
  async readEntranceCode(code: string): Promise<GatePageView> {
    const { communityId, gateId } = await this.entranceCodes.find(code)
    const areas = await this.areas.listAnywhere([communityId, gateId])
    const named = (id: string): Area | undefined => areas.find(({ _id }) => _id === id)
    const [community, gate] = [named(communityId), named(gateId)]
    if (!community || !gate) throw new DomainError('ENTRANCE_CODE_NOT_FOUND')
    return toGatePageView(community, gate)
  }
}
