import { type AssignmentSettings, type ContactBorder, type Distance, defaultAssignmentSettings } from '@shared/assignment'
import type { Area } from '../../areas/area.schema'
import type { Household } from '../../households/household.schema'
import { isUnavailable } from '../../people/availability'
import type { Person } from '../../people/person.schema'

/** A community as its contacts depend on it: what the solver is asked about, what boards and figures show. */
export interface CommunityPicture {
  communityId: string
  communityName: string
  settings: AssignmentSettings
  /** As one walks: building by building, gate by gate. */
  gates: readonly PictureGate[]
  /** As one walks: gate by gate, floor by floor upwards. */
  households: readonly PictureHousehold[]
  /** Everybody who may look after households, then whoever did and is no longer in the roster. Neighbours stand together. */
  members: readonly PictureMember[]
}

export interface PictureGate {
  id: string
  /** 2单元 */
  name: string
  /** 3号楼2单元 */
  fullName: string
  buildingId: string
  buildingName: string
  gridId?: string
}

export interface PictureHousehold {
  id: string
  gateId: string
  floor: number
  room: string
  /** 3号楼2单元 501 */
  address: string
  /** The present contact, also when that person has left. */
  contactId?: string
  contactRev: number
}

export interface PictureMember {
  id: string
  /** Readable. */
  name: string
  homeGateId?: string
  ownHouseholdId?: string
  phoneHash?: string
  /** The own highest number of households, where one was agreed. */
  ownMax?: number
  /** May be asked now. */
  available: boolean
  /** Why not, as the office wrote it down. */
  unavailable?: string
  /** When a leave ends; absent: for good, or nobody is away. */
  backAt?: Date
  /** No longer in the roster as a member: what such a person has counts as uncovered. */
  ended: boolean
}

export interface PictureParts {
  areas: readonly Area[]
  households: readonly Household[]
  /** Current party members. */
  members: readonly Person[]
  /** Others who are contacts, or were. */
  former: readonly Person[]
  nameOf(person: Person): string
  now: Date
}

const numbers = new Intl.Collator('zh-CN-u-kn-true')

/** @returns undefined when there is no such community */
export function pictureOf({ areas, households, members, former, nameOf, now }: PictureParts): CommunityPicture | undefined {
  const community = areas.find(({ kind }) => kind === 'community')
  if (!community) return undefined
  const gates = gatesOf(areas)
  const walk = new Map(gates.map(({ id }, at) => [id, at]))
  const placeOf = (gateId: string | undefined): number => walk.get(gateId ?? '') ?? gates.length
  const homes = new Map(households.map(({ _id, gateId }) => [_id, gateId]))
  const member = (person: Person, ended: boolean): PictureMember => toMember(person, ended, homes, walk, nameOf, now)
  const neighbours = (a: PictureMember, b: PictureMember): number =>
    placeOf(a.homeGateId) - placeOf(b.homeGateId) || numbers.compare(a.name, b.name) || compareIds(a, b)
  return {
    communityId: community._id,
    communityName: community.name,
    settings: community.settings?.assignment ?? defaultAssignmentSettings,
    gates,
    households: households
      .filter(({ gateId }) => walk.has(gateId))
      .map(toHousehold)
      .sort((a, b) => placeOf(a.gateId) - placeOf(b.gateId) || a.floor - b.floor || numbers.compare(a.room, b.room) || compareIds(a, b)),
    members: [
      ...members.map((person) => member(person, false)).sort(neighbours),
      ...former.map((person) => member(person, true)).sort(neighbours),
    ],
  }
}

const compareIds = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

function gatesOf(areas: readonly Area[]): PictureGate[] {
  const byId = new Map(areas.map((area) => [area._id, area]))
  const gates = areas.flatMap(({ _id, kind, name, fullName, parentId, path }): PictureGate[] => {
    const building = byId.get(parentId ?? '')
    if (kind !== 'gate' || !building) return []
    const grid = path.map((id) => byId.get(id)).find((area) => area?.kind === 'grid')
    return [{ id: _id, name, fullName, buildingId: building._id, buildingName: building.name, ...(grid ? { gridId: grid._id } : {}) }]
  })
  return gates.sort((a, b) => numbers.compare(a.buildingName, b.buildingName) || numbers.compare(a.name, b.name) || compareIds(a, b))
}

const toHousehold = ({ _id, gateId, floor, room, address, contact, contactRev }: Household): PictureHousehold => ({
  id: _id,
  gateId,
  floor,
  room,
  address,
  ...(contact ? { contactId: contact.personId } : {}),
  contactRev,
})

function toMember(
  person: Person,
  ended: boolean,
  homes: ReadonlyMap<string, string>,
  gates: ReadonlyMap<string, number>,
  nameOf: PictureParts['nameOf'],
  now: Date,
): PictureMember {
  const { _id, householdId = '', phoneHash, maxHouseholds, unavailable } = person
  const homeGateId = homes.get(householdId) ?? person.homeGateId
  const away = isUnavailable(person, now) ? unavailable : undefined
  const why = ended ? '已不在党员名册' : away?.reason
  return {
    id: _id,
    name: nameOf(person),
    ...(homeGateId !== undefined && gates.has(homeGateId) ? { homeGateId } : {}),
    ...(homes.has(householdId) ? { ownHouseholdId: householdId } : {}),
    ...(phoneHash ? { phoneHash } : {}),
    ...(maxHouseholds === undefined ? {} : { ownMax: maxHouseholds }),
    available: why === undefined,
    ...(why === undefined ? {} : { unavailable: why }),
    ...(away?.until && !ended ? { backAt: away.until } : {}),
    ended,
  }
}

/** Design §8; a building without a grid is a grid of its own, a home nobody knows is far from everywhere. */
export function distanceBetween(gate: PictureGate, home: PictureGate | undefined): Distance {
  if (!home) return 3
  if (gate.id === home.id) return 0
  if (gate.buildingId === home.buildingId) return 1
  return gate.gridId !== undefined && gate.gridId === home.gridId ? 2 : 3
}

/** How far a contact may live from the gate. */
export const farthest: Readonly<Record<ContactBorder, Distance>> = { gate: 0, building: 1, grid: 2, community: 3 }

/** The lower of what the community and what the member agreed to. */
export const maxOf = ({ ownMax = Number.POSITIVE_INFINITY }: PictureMember, { max }: AssignmentSettings): number => Math.min(ownMax, max)
