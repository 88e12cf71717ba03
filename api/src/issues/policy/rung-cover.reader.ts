import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { RungCoverView } from '@shared/policy-settings'
import { contactOf } from '@shared/seats'
import { AreasRepository } from '../../areas/areas.repository'
import { Pii } from '../../core/pii'
import { HouseholdsRepository } from '../../households/households.repository'
import { SeatsService } from '../../seats/seats.service'
import { ladderSeats } from '../machine/ladder'
import { gatePlaces } from './gate-places'
import { rungCover } from './rung-cover'

/** Reads a whole community's ladder in a handful of queries, however many gates and households it has. */
@Injectable()
export class RungCoverReader {
  constructor(
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
    private readonly seats: SeatsService,
    private readonly pii: Pii,
  ) {}

  async read(communityId: string, policy: CommunityPolicy): Promise<RungCoverView[]> {
    const [tree, households] = await Promise.all([this.areas.listTree(communityId), this.households.listAll(communityId)])
    const gates = gatePlaces(tree)
    const householdIds = households.map(({ _id }) => _id)
    const asked = [...gates.flatMap(({ place }) => ladderSeats(policy, place)), ...householdIds.map(contactOf)]
    const holders = await this.seats.holders(communityId, asked)
    const names = new Map([...holders.values()].flat().map(({ _id, name }) => [_id, name]))
    return rungCover(policy, {
      tree,
      gates,
      householdIds,
      holdersOf: (seat) => (holders.get(seat) ?? []).map(({ _id }) => _id),
      nameOf: (personId) => this.pii.openOptional(names.get(personId)) ?? '',
    })
  }
}
