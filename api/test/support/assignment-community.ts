import type { AssignmentSettings } from '@shared/assignment'
import type { Area } from '../../src/areas/area.schema'
import type { AreasRepository } from '../../src/areas/areas.repository'
import { newId } from '../../src/core/ids'
import type { Pii } from '../../src/core/pii'
import type { Household } from '../../src/households/household.schema'
import type { HouseholdsRepository } from '../../src/households/households.repository'
import type { PeopleRepository } from '../../src/people/people.repository'
import type { Person } from '../../src/people/person.schema'

interface Rooms {
  areas: AreasRepository
  households: HouseholdsRepository
  people: PeopleRepository
  pii: Pii
}

/** A made-up community for plans: `gates` of two to a building, each with `floors` of two rooms, `members` living in it evenly. */
export interface AssignmentCommunityOptions {
  communityId?: string
  gates: number
  floors: number
  members: number
  now: Date
  settings?: AssignmentSettings
}

export interface AssignmentCommunity {
  communityId: string
  gateIds: string[]
  /** 3号楼1单元 501 → id */
  households: Map<string, string>
  /** In the order of their homes; called 党员一, 党员二 … */
  memberIds: string[]
}

/** Nobody has a contact yet. */
export async function assignmentCommunity(rooms: Rooms, options: AssignmentCommunityOptions): Promise<AssignmentCommunity> {
  const { gates, floors, members, now, settings, communityId = newId() } = options
  if (!options.communityId)
    await rooms.areas.insert({
      _id: communityId,
      communityId,
      kind: 'community',
      path: [communityId],
      code: communityId,
      name: '通瑞嘉苑社区',
      fullName: '通瑞嘉苑社区',
      settings: { deskPhone: '01000000120', emergencyPhone: '119', standingDuty: {}, ...(settings ? { assignment: settings } : {}) },
    })
  const areas = areasOf(communityId, gates)
  await rooms.areas.insertMany(areas)
  const gateAreas = areas.filter(({ kind }) => kind === 'gate')
  const dwellings = gateAreas.flatMap((gate) =>
    Array.from({ length: floors * 2 }, (_, at) => dwelling(gate, Math.floor(at / 2) + 1, (at % 2) + 1, now)),
  )
  await rooms.households.bulkWrite(dwellings.map((document) => ({ insertOne: { document } })))
  const people = Array.from({ length: members }, (_, at) => {
    const home = dwellings[Math.floor((at * dwellings.length) / members)]
    return member(communityId, `党员${at + 1}`, home?._id, rooms.pii, now)
  })
  await rooms.people.bulkWrite(people.map((document) => ({ insertOne: { document } })))
  return {
    communityId,
    gateIds: gateAreas.map(({ _id }) => _id),
    households: new Map(dwellings.map(({ address, _id }) => [address, _id])),
    memberIds: people.map(({ _id }) => _id),
  }
}

function areasOf(communityId: string, gates: number): Area[] {
  const buildings = Array.from({ length: Math.ceil(gates / 2) }, (_, at): Area => {
    const _id = newId()
    const name = `${at + 1}号楼`
    return { _id, communityId, kind: 'building', parentId: communityId, path: [communityId, _id], code: `${at + 1}`, name, fullName: name }
  })
  return [
    ...buildings,
    ...Array.from({ length: gates }, (_, at): Area => {
      const building = buildings[Math.floor(at / 2)] as Area
      const _id = newId()
      const name = `${(at % 2) + 1}单元`
      const fullName = `${building.name}${name}`
      return {
        _id,
        communityId,
        kind: 'gate',
        parentId: building._id,
        path: [...building.path, _id],
        code: `${(at % 2) + 1}`,
        name,
        fullName,
      }
    }),
  ]
}

function dwelling(gate: Area, floor: number, door: number, now: Date): Household {
  const room = `${floor}0${door}`
  const address = `${gate.fullName} ${room}`
  return {
    _id: newId(),
    communityId: gate.communityId,
    addressKey: address,
    buildingId: gate.parentId ?? '',
    gateId: gate._id,
    floor,
    room,
    address,
    occupancy: 'ownerOccupied',
    contactRev: 0,
    careFlags: [],
    createdAt: now,
  }
}

export const member = (communityId: string, name: string, householdId: string | undefined, pii: Pii, now: Date): Person => ({
  _id: newId(),
  communityId,
  kind: 'partyMember',
  ...(householdId ? { householdId } : {}),
  name: pii.seal(name),
  appointments: [],
  rosterKey: newId(),
  createdAt: now,
})
