import type { Area } from '../../areas/area.schema'
import { newId } from '../../core/ids'
import type { Person } from '../../people/person.schema'
import type { Household } from '../household.schema'

export const communityId = 'c'.repeat(24)
export const septemberAfternoon = new Date('2026-09-22T07:26:00Z')

export const buildGate = (over: Partial<Area> = {}): Area => {
  const _id = over._id ?? newId()
  return { _id, communityId, kind: 'gate', path: [communityId, _id], code: '2', name: '2单元', fullName: '3号楼2单元', ...over }
}

export const buildHousehold = (over: Partial<Household> = {}): Household => ({
  _id: newId(),
  communityId,
  addressKey: newId(),
  buildingId: 'b'.repeat(24),
  gateId: 'a'.repeat(24),
  floor: 8,
  room: '801',
  address: '3号楼2单元 801',
  occupancy: 'ownerOccupied',
  contactRev: 0,
  careFlags: [],
  createdAt: septemberAfternoon,
  ...over,
})

/** Names stand readable here; the service tests seal them. */
export const buildPerson = (over: Partial<Person> = {}): Person => ({
  _id: newId(),
  communityId,
  kind: 'resident',
  name: '李秀珍',
  appointments: [],
  rosterKey: newId(),
  createdAt: septemberAfternoon,
  ...over,
})
