import { Injectable } from '@nestjs/common'
import type { GateRoomsView } from '@shared/areas'
import { toGateRef } from '../areas/areas.presenter'
import { AreasRepository } from '../areas/areas.repository'
import { DomainError } from '../core/domain-error'
import { groupBy } from '../core/group-by'
import { HouseholdsRepository } from './households.repository'

const byNumber = new Intl.Collator('zh-CN-u-kn-true')

@Injectable()
export class GateRoomsService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
  ) {}

  /** Room numbers of a gate from the ground up; nothing about who lives there. @throws AREA_NOT_FOUND */
  async list(gateId: string): Promise<GateRoomsView> {
    const gate = await this.areas.findAnywhere(gateId)
    if (gate?.kind !== 'gate') throw new DomainError('AREA_NOT_FOUND')
    const households = await this.households.listOfGate(gate.communityId, gateId)
    const floors = [...groupBy(households, ({ floor }) => floor)].sort(([a], [b]) => a - b)
    return {
      gate: toGateRef(gate),
      floors: floors.map(([floor, onFloor]) => ({
        floor,
        rooms: onFloor.map(({ _id, room }) => ({ householdId: _id, room })).sort((a, b) => byNumber.compare(a.room, b.room)),
      })),
    }
  }
}
