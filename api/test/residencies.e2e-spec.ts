import type { MeView } from '@shared/accounts'
import type { GateRoomsView } from '@shared/areas'
import type { MyHouseholdsView, RevealedHouseholdView } from '@shared/households'
import type { ResidencyRequestList, ResidencyRequestView, ResidencyView } from '@shared/residencies'
import { AreasRepository } from '../src/areas/areas.repository'
import { AuditService } from '../src/audit/audit.service'
import { SystemClock } from '../src/core/clock'
import { newId } from '../src/core/ids'
import { Pii } from '../src/core/pii'
import type { Household } from '../src/households/household.schema'
import { HouseholdsRepository } from '../src/households/households.repository'
import { AppointmentsService } from '../src/people/appointments.service'
import { PeopleRepository } from '../src/people/people.repository'
import type { Person } from '../src/people/person.schema'
import { testApp } from './support/test-app'

const running = testApp()
const now = new SystemClock().now()
const phones = { steward: '13800000011', contact: '13800000012', owner: '13800000013', tenant: '13800000014' } as const
type Who = keyof typeof phones

const tokens = {} as Record<Who, string>
let communityId = ''
const [buildingId, gateId] = [newId(), newId()]
const rooms = { '801': newId(), '802': newId(), '1001': newId() }
const owner801 = newId()

beforeAll(async () => {
  const { app, addPersona, signIn } = running()
  const get = <Service>(type: new (...args: never[]) => Service): Service => app.get(type, { strict: false })
  const { community } = await get(AppointmentsService).createCommunity({
    name: '通瑞嘉苑社区',
    subdistrict: '潞邑街道',
    deskPhone: '010 0000 0120',
  })
  communityId = community._id
  const building = {
    _id: buildingId,
    communityId,
    parentId: communityId,
    path: [...community.path, buildingId],
    code: '3',
    name: '3号楼',
    fullName: '3号楼',
  }
  await get(AreasRepository).insertMany([
    { ...building, kind: 'building' },
    {
      ...building,
      _id: gateId,
      kind: 'gate',
      parentId: buildingId,
      path: [...building.path, gateId],
      code: '2',
      name: '2单元',
      fullName: '3号楼2单元',
    },
  ])
  await get(AppointmentsService).appoint({ communityId, name: '赵淑英', phone: phones.steward, role: 'gateSteward', areaId: gateId, now })

  const pii = get(Pii)
  const contactId = newId()
  const person = (_id: string, name: string, phone: string, over: Partial<Person>) => ({
    insertOne: {
      document: {
        _id,
        communityId,
        kind: 'resident' as const,
        name: pii.seal(name),
        phone: pii.seal(phone),
        phoneHash: pii.hashPhone(phone),
        appointments: [],
        rosterKey: newId(),
        createdAt: now,
        ...over,
      },
    },
  })
  await get(PeopleRepository).bulkWrite([
    person(contactId, '曹淑芬', phones.contact, { kind: 'partyMember', homeGateId: gateId }),
    person(owner801, '邹平', phones.owner, { relation: 'owner', householdId: rooms['801'] }),
  ])
  await get(HouseholdsRepository).bulkWrite(
    Object.entries(rooms).map(([room, _id]) => ({
      insertOne: {
        document: {
          _id,
          communityId,
          addressKey: `3|2|${room}`,
          buildingId,
          gateId,
          floor: Math.floor(Number(room) / 100),
          room,
          address: `3号楼2单元 ${room}`,
          occupancy: 'unknown',
          contactRev: 0,
          careFlags: [],
          createdAt: now,
          ...(room === '801' ? { contact: { personId: contactId, since: now } } : {}),
        } satisfies Household,
      },
    })),
  )
  for (const who of ['steward', 'contact', 'owner', 'tenant'] as const) {
    await addPersona({ openid: `wx-${who}`, nickname: who, phoneNumber: phones[who] })
    tokens[who] = await signIn(`wx-${who}`, { bindPhone: who !== 'owner' })
  }
}, 60_000)

const claim = (who: Who, householdId: string, over: object = {}) =>
  running().request<ResidencyView>('POST', '/residencies', tokens[who], {
    householdId,
    relation: 'tenant',
    name: '许文静',
    clientRequestId: newId(),
    ...over,
  })

describe('choosing a room', () => {
  it('lists the rooms of a gate from the ground up', async () => {
    const { body } = await running().request<GateRoomsView>('GET', `/gates/${gateId}/rooms`, tokens.tenant)
    expect(body.gate.fullName).toBe('3号楼2单元')
    expect(body.floors.map(({ floor, rooms: onFloor }) => [floor, ...onFloor.map(({ room }) => room)])).toEqual([
      [8, '801', '802'],
      [10, '1001'],
    ])
    expect((await running().request('GET', `/gates/${newId()}/rooms`, tokens.tenant)).error.code).toBe('AREA_NOT_FOUND')
    expect((await running().request('GET', '/gates/not-an-id/rooms', tokens.tenant)).error.code).toBe('BAD_ID')
    expect((await running().request('GET', `/gates/${gateId}/rooms`)).error.code).toBe('SIGN_IN_REQUIRED')
  })

  it('refuses a room that is none', async () => {
    expect((await claim('tenant', newId())).error).toMatchObject({ code: 'HOUSEHOLD_NOT_FOUND', message: '没有这一户，请核对房号' })
    expect((await claim('tenant', 'x')).error.code).toBe('BAD_ID')
    expect((await claim('tenant', rooms['801'], { relation: 'landlord' })).error.code).toBe('BAD_INPUT')
  })
})

describe('an owner whose phone the roster knows', () => {
  it('waits until the phone is bound, and is verified by it', async () => {
    const before = await claim('owner', rooms['801'], { relation: 'owner', name: '邹平' })
    expect(before.body).toMatchObject({ status: 'pending', deciders: ['楼门长 赵淑英', '联户党员 曹淑芬'] })
    const { request, phoneSide } = running()
    await request('POST', '/me/phone', tokens.owner, await phoneSide('/phone-code', { openid: 'wx-owner' }))
    const { body: me } = await request<MeView>('GET', '/me', tokens.owner)
    expect(me.residencies).toMatchObject([{ id: before.body.id, status: 'verified', how: '电话和社区登记一致' }])
  })
})

describe('a tenant nobody has registered', () => {
  let requestId = ''

  it('waits, sees who looks at it, and cannot decide', async () => {
    const { body } = await claim('tenant', rooms['801'])
    requestId = body.id
    expect(body).toMatchObject({ status: 'pending', address: '3号楼2单元 801', deskPhone: '010 0000 0120' })
    expect((await claim('tenant', rooms['801'])).body.id).toBe(requestId)
    const { error } = await running().request('POST', `/residencies/${requestId}/decide`, tokens.tenant, {
      decision: 'confirm',
      commandId: newId(),
    })
    expect(error.code).toBe('FORBIDDEN')
  })

  it('is seen by full name by steward, contact member and owner, each audited', async () => {
    for (const who of ['steward', 'contact', 'owner'] as const) {
      const { body } = await running().request<ResidencyRequestList>('GET', '/residency-requests', tokens[who])
      expect(body.items).toMatchObject([{ id: requestId, name: '许文静', maskedPhone: '138****0014' }])
      expect(body.items[0]?.facts.map(({ words }) => words)).toContain('这一户现在有 1 人核实过')
    }
    const audit = running().app.get(AuditService, { strict: false })
    const roles = (await audit.listFor(communityId, requestId, 10)).map(({ role }) => role).sort()
    expect(roles).toEqual(['contactMember', 'gateSteward', 'owner'])
  })

  it('is confirmed once; the second decider is told who was first', async () => {
    const { request } = running()
    const path = `/residencies/${requestId}/decide`
    const command = { decision: 'confirm', commandId: newId() }
    const first = await request<ResidencyRequestView>('POST', path, tokens.steward, command)
    expect(first).toMatchObject({ status: 200, body: { status: 'verified', decidedBy: '楼门长 赵淑英' } })
    expect((await request('POST', path, tokens.steward, command)).status).toBe(200)
    expect((await request('POST', path, tokens.contact, { decision: 'refuse', commandId: newId() })).error.code).toBe('REASON_REQUIRED')
    const second = await request('POST', path, tokens.contact, { decision: 'refuse', reason: 'wrongRoom', commandId: newId() })
    expect(second).toMatchObject({ status: 409, error: { message: '楼门长 赵淑英已经处理过这个申请' } })
  })

  it('moves out', async () => {
    const { request } = running()
    expect((await request('DELETE', `/residencies/${requestId}`, tokens.owner)).error.code).toBe('NOT_YOUR_HOUSEHOLD')
    expect((await request('DELETE', `/residencies/${requestId}`, tokens.tenant)).status).toBe(204)
    const { body: me } = await request<MeView>('GET', '/me', tokens.tenant)
    expect(me.residencies).toEqual([])
  })
})

describe('我的联户', () => {
  it('masks until opened, and opening leaves a trace', async () => {
    const { request, app } = running()
    const { body } = await request<MyHouseholdsView>('GET', '/my-households', tokens.contact)
    expect(body).toMatchObject({ total: 1, line: '3号楼2单元 8 层' })
    expect(body.households).toMatchObject([{ room: '801', maskedName: '邹**', line: '业主·1 口', openIssues: 0 }])
    const opened = await request<RevealedHouseholdView>('POST', `/households/${rooms['801']}/reveal`, tokens.contact, { reason: '走访' })
    expect(opened.body.people).toEqual([{ personId: owner801, name: '邹平', relation: '业主', phone: phones.owner }])
    const trace = await app.get(AuditService, { strict: false }).listFor(communityId, rooms['801'], 10)
    expect(trace).toMatchObject([{ action: 'householdRevealed', role: 'contactMember', reason: '走访' }])
  })

  it('is closed to others', async () => {
    const { request } = running()
    expect((await request('POST', `/households/${rooms['802']}/reveal`, tokens.contact, {})).error.code).toBe('NOT_YOUR_HOUSEHOLD')
    expect((await request('POST', `/households/${rooms['801']}/reveal`, tokens.owner, {})).error.code).toBe('FORBIDDEN')
    expect((await request('GET', '/my-households', tokens.tenant)).error.code).toBe('FORBIDDEN')
  })
})
