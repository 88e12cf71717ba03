import { buildGate, buildHousehold, buildPerson, communityId } from '../../households/testing/build-household'
import { distanceBetween, type PictureGate, type PictureParts, pictureOf } from './community-picture'

const now = new Date('2026-11-24T02:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const building = (_id: string, name: string, above: string[] = []) =>
  buildGate({ _id, kind: 'building', path: [communityId, ...above, _id], name, fullName: name })
const gate = (_id: string, parentId: string, name: string, path: string[]) =>
  buildGate({ _id, parentId, name, fullName: `${name} of ${parentId}`, path: [communityId, ...path, _id] })

const areas = [
  buildGate({ _id: communityId, kind: 'community', path: [communityId], name: '通瑞嘉苑社区' }),
  buildGate({ _id: 'grid', kind: 'grid', path: [communityId, 'grid'] }),
  building('b10', '10号楼'),
  building('b2', '2号楼', ['grid']),
  gate('b10-1', 'b10', '1单元', ['b10']),
  gate('b2-2', 'b2', '2单元', ['grid', 'b2']),
  gate('b2-1', 'b2', '1单元', ['grid', 'b2']),
]
const picture = (over: Partial<PictureParts> = {}) => {
  const found = pictureOf({ areas, households: [], members: [], former: [], nameOf: ({ name }) => name, now, ...over })
  if (!found) throw new Error('no community')
  return found
}

describe('the picture of a community', () => {
  it('is walked building by building, floor by floor', () => {
    const home = (gateId: string, floor: number, room: string) => buildHousehold({ gateId, floor, room, _id: `${gateId} ${room}` })
    const households = [
      home('b10-1', 1, '101'),
      home('b2-1', 10, '1001'),
      home('b2-1', 2, '202'),
      home('b2-1', 2, '201'),
      home('gone', 1, '101'),
    ]
    expect(picture({ households }).gates.map(({ id, gridId }) => [id, gridId])).toEqual([
      ['b2-1', 'grid'],
      ['b2-2', 'grid'],
      ['b10-1', undefined],
    ])
    expect(picture({ households }).households.map(({ id }) => id)).toEqual(['b2-1 201', 'b2-1 202', 'b2-1 1001', 'b10-1 101'])
  })

  it.each([
    ['before the leave begins', { since: days(1) }, true],
    ['on its first day', { since: now }, false],
    ['before it ends', { since: days(-2), until: days(1) }, false],
    ['at its end', { since: days(-2), until: now }, true],
    ['when it has none', { since: days(-2) }, false],
  ])('asks a member %s: %j', (_, leave, available) => {
    const [member] = picture({ members: [buildPerson({ kind: 'partyMember', unavailable: { ...leave, reason: '住院' } })] }).members
    expect([member?.available, member?.unavailable]).toEqual([available, available ? undefined : '住院'])
  })

  it('knows where members live by their household, else by the gate the office wrote', () => {
    const household = buildHousehold({ gateId: 'b2-2' })
    const members = [
      buildPerson({ name: 'A', householdId: household._id, homeGateId: 'b10-1' }),
      buildPerson({ name: 'B', homeGateId: 'b10-1' }),
      buildPerson({ name: 'C', householdId: 'elsewhere', homeGateId: 'elsewhere' }),
    ]
    const found = picture({ households: [household], members }).members
    expect(found.map(({ name, homeGateId, ownHouseholdId }) => [name, homeGateId, ownHouseholdId])).toEqual([
      ['A', 'b2-2', household._id],
      ['B', 'b10-1', undefined],
      ['C', undefined, undefined],
    ])
  })

  it('keeps whoever left, after the members, as somebody who may not be asked', () => {
    const found = picture({ members: [buildPerson({ name: 'B' })], former: [buildPerson({ name: 'A' })] }).members
    expect(found.map(({ name, ended, available }) => [name, ended, available])).toEqual([
      ['B', false, true],
      ['A', true, false],
    ])
  })
})

describe('distance', () => {
  const at = (id: string, buildingId: string, gridId?: string): PictureGate => ({
    id,
    buildingId,
    name: id,
    fullName: id,
    buildingName: buildingId,
    ...(gridId ? { gridId } : {}),
  })
  it.each([
    [at('1', 'a', 'x'), 0],
    [at('2', 'a', 'x'), 1],
    [at('3', 'b', 'x'), 2],
    [at('4', 'c', 'y'), 3],
    [at('5', 'd'), 3],
    [undefined, 3],
  ])('to %j is %s', (home, distance) => {
    expect(distanceBetween(at('1', 'a', 'x'), home)).toBe(distance)
  })

  it('is far between two buildings without a grid', () => {
    expect(distanceBetween(at('1', 'a'), at('2', 'b'))).toBe(3)
  })
})
