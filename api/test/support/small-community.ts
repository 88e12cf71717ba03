import type { AppointedRole } from '@shared/roles'
import type { Area } from '../../src/areas/area.schema'
import { AreasRepository } from '../../src/areas/areas.repository'
import { newId } from '../../src/core/ids'
import { Pii } from '../../src/core/pii'
import { HouseholdsRepository } from '../../src/households/households.repository'
import { AppointmentsService } from '../../src/people/appointments.service'
import { PeopleRepository } from '../../src/people/people.repository'
import type { PersonKind } from '../../src/people/person.schema'
import type { TestApp } from './test-app'

/** Everybody the main job needs, in one gate of one building. */
export interface SmallCommunity {
  communityId: string
  gateId: string
  otherGateId: string
  /** Room → household id: 302 of 李秀珍, 501 of 周桂兰, 302 of the next building as `other`. */
  households: Record<'302' | '501' | 'other', string>
  /** openids; each has WeChat with the roster's phone. */
  people: Record<'resident' | 'contact' | 'property' | 'secretary' | 'steward' | 'neighbour' | 'stranger', string>
}

const phones: Record<keyof SmallCommunity['people'], string> = {
  resident: '13800000302',
  contact: '13800000501',
  property: '13800000900',
  secretary: '13800000901',
  steward: '13800000902',
  neighbour: '13800001302',
  stranger: '13800009999',
}

export async function smallCommunity(test: Pick<TestApp, 'app' | 'addPersona'>, now: Date = new Date()): Promise<SmallCommunity> {
  const areas = test.app.get(AreasRepository, { strict: false })
  const people = test.app.get(PeopleRepository, { strict: false })
  const households = test.app.get(HouseholdsRepository, { strict: false })
  const appointments = test.app.get(AppointmentsService, { strict: false })
  const pii = test.app.get(Pii, { strict: false })

  const { community, subdistrict } = await appointments.createCommunity({
    subdistrict: '潞邑街道',
    name: '通瑞嘉苑社区',
    deskPhone: '01000000120',
  })
  const communityId = community._id
  const top = [subdistrict._id, communityId]
  const area = async (kind: Area['kind'], parent: string[], code: string, name: string, fullName: string): Promise<string> => {
    const id = newId()
    await areas.insert({
      _id: id,
      communityId,
      kind,
      parentId: parent.at(-1),
      path: [...parent, id],
      code,
      name,
      fullName,
      lowestFloor: 1,
      highestFloor: 6,
    })
    return id
  }
  const building = await area('building', top, '3', '3号楼', '3号楼')
  const gateId = await area('gate', [...top, building], '2', '2单元', '3号楼2单元')
  const otherBuilding = await area('building', top, '4', '4号楼', '4号楼')
  const otherGateId = await area('gate', [...top, otherBuilding], '1', '1单元', '4号楼1单元')

  const ids = { '302': newId(), '501': newId(), other: newId() }
  const memberId = newId()
  const contact = { personId: memberId, since: now }
  const dwelling = (id: string, gate: string, room: string, address: string) => ({
    insertOne: {
      document: {
        _id: id,
        communityId,
        addressKey: address,
        buildingId: gate === gateId ? building : otherBuilding,
        gateId: gate,
        floor: Number(room.slice(0, -2)),
        room,
        address,
        occupancy: 'ownerOccupied' as const,
        contact,
        contactRev: 0,
        careFlags: [],
        createdAt: now,
      },
    },
  })
  await households.bulkWrite([
    dwelling(ids['302'], gateId, '302', '3号楼2单元 302'),
    dwelling(ids['501'], gateId, '501', '3号楼2单元 501'),
    dwelling(ids.other, otherGateId, '302', '4号楼1单元 302'),
  ])
  const entry = (_id: string, kind: PersonKind, name: string, phone: string, householdId: string) =>
    people.insert({
      _id,
      communityId,
      kind,
      householdId,
      name: pii.seal(name),
      phone: pii.seal(phone),
      phoneHash: pii.hashPhone(phone),
      relation: 'owner',
      appointments: [],
      rosterKey: `${kind}:${phone}`,
      createdAt: now,
    })
  await entry(newId(), 'resident', '李秀珍', phones.resident, ids['302'])
  await entry(memberId, 'partyMember', '周桂兰', phones.contact, ids['501'])
  await entry(newId(), 'resident', '孙建国', phones.neighbour, ids.other)
  const appoint = (name: string, phone: string, role: AppointedRole, areaId: string) =>
    appointments.appoint({ communityId, name, phone, role, areaId, now })
  await appoint('王建国', phones.property, 'propertyStaff', communityId)
  await appoint('陈晓雯', phones.secretary, 'communitySecretary', communityId)
  await appoint('赵淑英', phones.steward, 'gateSteward', gateId)

  const openids = Object.fromEntries(Object.keys(phones).map((who) => [who, `openid-${who}`])) as SmallCommunity['people']
  for (const [who, openid] of Object.entries(openids)) {
    await test.addPersona({ openid, nickname: who, phoneNumber: phones[who as keyof typeof phones] })
  }
  return { communityId, gateId, otherGateId, households: ids, people: openids }
}
