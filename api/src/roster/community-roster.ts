import { Injectable } from '@nestjs/common'
import type { Area } from '../areas/area.schema'
import { AreasRepository } from '../areas/areas.repository'
import { DomainError } from '../core/domain-error'
import { Pii } from '../core/pii'
import type { Household } from '../households/household.schema'
import { HouseholdsRepository } from '../households/households.repository'
import { PeopleRepository } from '../people/people.repository'
import type { Person } from '../people/person.schema'
import type { Known, KnownGate, KnownPerson } from './fate/known'

/** What a community has, for comparing and for writing: the readable part and the documents behind it. */
export interface CommunityRoster {
  community: Area
  known: Known
  areas: Area[]
  households: Household[]
  people: Person[]
}

/** Reads a whole community into memory: 3,000 residents are 6,000 short texts to open. */
@Injectable()
export class CommunityRosterReader {
  constructor(
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async read(communityId: string): Promise<CommunityRoster> {
    const [areas, households, people] = await Promise.all([
      this.areas.listTree(communityId),
      this.households.listAll(communityId),
      this.people.listCurrent(communityId),
    ])
    const community = areas.find(({ kind }) => kind === 'community')
    if (!community) throw new DomainError('AREA_NOT_FOUND')
    const gateKeys = gateKeysById(areas)
    const keys = new Map(households.map(({ _id, addressKey }) => [_id, addressKey]))
    return {
      community,
      areas,
      households,
      people,
      known: {
        communityName: community.name,
        gates: knownGates(areas),
        dwellings: households.map(({ addressKey, address, floor, occupancy, careFlags, contact }) => ({
          addressKey,
          text: address.replace(' ', ''),
          floor,
          occupancy,
          careFlags,
          ...(contact ? { contactId: contact.personId } : {}),
        })),
        people: people.flatMap((person) => this.readable(person, keys, gateKeys)),
      },
    }
  }

  private readable(person: Person, keys: ReadonlyMap<string, string>, gateKeys: ReadonlyMap<string, string>): KnownPerson[] {
    const { _id, kind, householdId, homeGateId, relation, relationWords } = person
    if (kind === 'staff') return []
    const phone = this.pii.openOptional(person.phone)
    const addressKey = householdId === undefined ? undefined : keys.get(householdId)
    const homeGate = homeGateId === undefined ? undefined : gateKeys.get(homeGateId)
    return [
      {
        id: _id,
        kind,
        name: this.pii.open(person.name),
        ...(phone ? { phone } : {}),
        ...(addressKey ? { addressKey } : {}),
        ...(homeGate ? { homeGate } : {}),
        ...(relation ? { relation } : {}),
        ...(relationWords ? { relationWords } : {}),
      },
    ]
  }
}

function knownGates(areas: readonly Area[]): KnownGate[] {
  const buildings = new Map(areas.filter(({ kind }) => kind === 'building').map((building) => [building._id, building]))
  return areas.flatMap(({ kind, parentId, code, lowestFloor, highestFloor }) => {
    const building = kind === 'gate' && parentId !== undefined ? buildings.get(parentId) : undefined
    if (!building) return []
    const floors = lowestFloor === undefined || highestFloor === undefined ? {} : { lowestFloor, highestFloor }
    const compound = building.compound === undefined ? {} : { compound: building.compound }
    return [{ buildingCode: building.code, buildingName: building.name, ...compound, gateCode: code, ...floors }]
  })
}

/** Gate id → building|gate */
function gateKeysById(areas: readonly Area[]): Map<string, string> {
  const codes = new Map(areas.map(({ _id, code }) => [_id, code]))
  return new Map(
    areas.flatMap(({ _id, kind, parentId, code }) =>
      kind === 'gate' && parentId ? [[_id, `${codes.get(parentId) ?? ''}|${code}`] as const] : [],
    ),
  )
}
