import { Injectable } from '@nestjs/common'
import { type ResidencyView, refusalText } from '@shared/residencies'
import { AreasRepository } from '../areas/areas.repository'
import { Clock } from '../core/clock'
import { Pii } from '../core/pii'
import { PeopleRepository } from '../people/people.repository'
import type { Residency } from './residency.schema'
import { deciderLines, ResidencyNeighbourhood } from './residency-neighbourhood'

@Injectable()
export class ResidencyPresenter {
  constructor(
    private readonly around: ResidencyNeighbourhood,
    private readonly areas: AreasRepository,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** One's own residency. @returns undefined when its household is gone. */
  async view(residency: Residency): Promise<ResidencyView | undefined> {
    const now = this.clock.now()
    const around = await this.around.of(residency.householdId, now)
    if (!around) return undefined
    const { household, gate } = around
    const community = await this.areas.findAnywhere(residency.communityId)
    const { decision, objectionUntil } = residency
    return {
      id: residency._id,
      householdId: household._id,
      communityId: residency.communityId,
      communityName: community?.name ?? '',
      buildingId: household.buildingId,
      gateId: gate._id,
      address: household.address,
      gateName: gate.fullName,
      room: household.room,
      relation: residency.relation,
      status: residency.status,
      how: residency.status === 'verified' ? await this.how(residency) : undefined,
      refusedBecause: residency.status === 'rejected' ? refusalText(decision?.reason, decision?.words) : undefined,
      createdAt: residency.createdAt.toISOString(),
      decidedAt: decision?.at.toISOString(),
      deciders: residency.status === 'pending' ? deciderLines(residency, around, ({ name }) => this.pii.open(name), now) : [],
      deskPhone: community?.settings?.deskPhone ?? '',
      objectionUntil: residency.status === 'verified' ? objectionUntil?.toISOString() : undefined,
      toldCount: residency.toldCount,
    }
  }

  /** 楼门长 赵淑英; owners are known to those they decide for. */
  async decidedBy({ communityId, decision }: Residency): Promise<string | undefined> {
    if (decision?.by !== 'person') return undefined
    const [person] = await this.people.listByIds(communityId, decision.personId ? [decision.personId] : [])
    return [decision.roleName, person && this.pii.open(person.name)].filter(Boolean).join(' ')
  }

  private async how(residency: Residency): Promise<string> {
    return residency.decision?.by === 'phoneMatch' ? '电话和社区登记一致' : `${(await this.decidedBy(residency)) ?? '社区'} 点的头`
  }
}
