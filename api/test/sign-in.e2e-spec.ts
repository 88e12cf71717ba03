import type { BoundPhoneView, DeskCodeClaim, DeskCodePhoneView, DeskCodeView, DeviceList, MeView, SessionView } from '@shared/accounts'
import type { BuildingView, CommunityList, GatePageView } from '@shared/areas'
import type { Area } from '../src/areas/area.schema'
import { AreasRepository } from '../src/areas/areas.repository'
import { EntranceCodesService } from '../src/areas/entrance-codes.service'
import { AuditService } from '../src/audit/audit.service'
import { FixedClock } from '../src/core/clock'
import { AppointmentsService } from '../src/people/appointments.service'
import { testApp } from './support/test-app'

const clock = new FixedClock(new Date('2026-09-21T07:26:00Z'))
const running = testApp(clock)
const chen = { openid: 'wx-chen', nickname: '晓雯', phoneNumber: '13800000001' }
const li = { openid: 'wx-li', nickname: '秀珍', phoneNumber: '13800000002' }
let communityId = ''
let gate: Area

beforeAll(async () => {
  const { app, addPersona } = running()
  const appointments = app.get(AppointmentsService, { strict: false })
  const { community } = await appointments.createCommunity({ name: '通瑞嘉苑社区', subdistrict: '潞邑街道', deskPhone: '010 0000 0120' })
  communityId = community._id
  const now = clock.now()
  await appointments.appoint({ communityId, name: '陈晓雯', phone: chen.phoneNumber, role: 'communitySecretary', areaId: communityId, now })
  gate = await plantGate(app.get(AreasRepository, { strict: false }), community)
  await addPersona(chen)
  await addPersona(li)
})

async function plantGate(areas: AreasRepository, community: Area): Promise<Area> {
  const [buildingId, gateId] = ['b'.repeat(24), 'a'.repeat(24)]
  const building: Area = {
    _id: buildingId,
    communityId: community._id,
    kind: 'building',
    parentId: community._id,
    path: [...community.path, buildingId],
    code: '3',
    name: '3号楼',
    fullName: '3号楼',
  }
  const planted: Area = {
    ...building,
    _id: gateId,
    kind: 'gate',
    parentId: buildingId,
    path: [...building.path, gateId],
    code: '2',
    name: '2单元',
    fullName: '3号楼2单元',
    lowestFloor: 1,
    highestFloor: 6,
  }
  await areas.insertMany([building, planted])
  return planted
}

describe('signing in on the phone', () => {
  it('turns a login code into a session once', async () => {
    const { request, phoneSide } = running()
    const code = await phoneSide('/login-code', { openid: li.openid })
    const first = await request<SessionView>('POST', '/sessions', undefined, code)
    expect(first.status).toBe(201)
    expect(first.body).toEqual({ token: expect.any(String), expiresAt: '2026-09-21T09:26:00.000Z' })
    const again = await request('POST', '/sessions', undefined, code)
    expect([again.status, again.error.code]).toEqual([400, 'LOGIN_CODE_USED'])
  })

  it.each([
    ['an unknown code', { code: 'nonsense' }, 'LOGIN_CODE_INVALID'],
    ['an empty code', { code: '' }, 'BAD_INPUT'],
    ['no code', {}, 'BAD_INPUT'],
    ['a code far too long', { code: 'x'.repeat(257) }, 'TEXT_TOO_LONG'],
  ])('answers %s with 400', async (_, body, code) => {
    const answer = await running().request('POST', '/sessions', undefined, body)
    expect([answer.status, answer.error.code]).toEqual([400, code])
    expect(answer.error.requestId).toEqual(expect.any(String))
  })

  it('makes one account of several first sign-ins at once', async () => {
    const { addPersona, signIn, request } = running()
    await addPersona({ openid: 'wx-new', nickname: '新来的' })
    const tokens = await Promise.all(Array.from({ length: 4 }, () => signIn('wx-new', { bindPhone: false })))
    const accounts = await Promise.all(tokens.map((token) => request<MeView>('GET', '/me', token)))
    expect(new Set(accounts.map(({ body }) => body.accountId)).size).toBe(1)
  })

  it('does not let in whom WeChat blocked', async () => {
    const { addPersona, phoneSide, request } = running()
    await addPersona({ openid: 'wx-blocked', nickname: '坏人', blocked: true })
    const answer = await request('POST', '/sessions', undefined, await phoneSide('/login-code', { openid: 'wx-blocked' }))
    expect([answer.status, answer.error.code]).toEqual([403, 'ACCOUNT_BLOCKED'])
  })

  it('wants a token it made', async () => {
    const { request } = running()
    const answers = await Promise.all([request('GET', '/sessions'), request('GET', '/sessions', 'a.b.c')])
    expect(answers.map(({ status, error }) => [status, error.code])).toEqual([
      [401, 'SIGN_IN_REQUIRED'],
      [401, 'SIGN_IN_REQUIRED'],
    ])
  })

  it('recognises by the verified phone who the roster says this is', async () => {
    const { signIn, phoneSide, request } = running()
    const token = await signIn(chen.openid, { bindPhone: false })
    expect((await request<MeView>('GET', '/me', token)).body).toMatchObject({ phoneVerified: false, appointments: [] })
    const bound = await request<BoundPhoneView>('POST', '/me/phone', token, await phoneSide('/phone-code', { openid: chen.openid }))
    expect([bound.status, bound.body]).toEqual([200, { maskedPhone: '138****0001' }])
    expect((await request<MeView>('GET', '/me', token)).body).toMatchObject({
      name: '陈晓雯',
      maskedPhone: '138****0001',
      phoneVerified: true,
      device: 'phone',
      people: [{ communityId, kind: 'staff', showPhone: false }],
      appointments: [{ role: 'communitySecretary', areaId: communityId, areaName: '通瑞嘉苑社区' }],
    })
  })

  it("does not take a phone code of somebody else's", async () => {
    const { signIn, phoneSide, request } = running()
    const token = await signIn(li.openid, { bindPhone: false })
    const answer = await request('POST', '/me/phone', token, await phoneSide('/phone-code', { openid: chen.openid }))
    expect([answer.status, answer.error.code]).toEqual([400, 'PHONE_CODE_INVALID'])
    expect((await request<MeView>('GET', '/me', token)).body.phoneVerified).toBe(false)
  })

  it('ends a session although the phone names the type of a body it does not send', async () => {
    const { url, signIn, request } = running()
    const token = await signIn(li.openid, { bindPhone: false })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    expect((await fetch(`${url}/api/sessions/current`, { method: 'DELETE', headers })).status).toBe(204)
    expect((await request('GET', '/sessions', token)).error.code).toBe('SESSION_EXPIRED')
  })

  it('ends one device, and the one that asks', async () => {
    const { signIn, request } = running()
    const [one, other] = [await signIn(li.openid, { bindPhone: false }), await signIn(li.openid, { bindPhone: false })]
    const { body } = await request<DeviceList>('GET', '/sessions', one)
    const otherDevice = (await request<DeviceList>('GET', '/sessions', other)).body.items.find(({ current }) => current)
    expect(body.items.map(({ id }) => id)).toContain(otherDevice?.id)
    expect((await request('DELETE', `/sessions/${otherDevice?.id}`, one)).status).toBe(204)
    expect((await request('GET', '/sessions', other)).error.code).toBe('SESSION_EXPIRED')
    expect((await request('DELETE', '/sessions/nonsense', one)).error.code).toBe('BAD_ID')
    expect((await request('DELETE', '/sessions/current', one)).status).toBe(204)
    expect((await request('GET', '/sessions', one)).error.code).toBe('SESSION_EXPIRED')
  })
})

describe('my number and who may see it', () => {
  it('is shown only as long as I say so, with a trace', async () => {
    const { app, signIn, request } = running()
    const token = await signIn(chen.openid)
    const me = async () => (await request<MeView>('GET', '/me', token)).body.people[0]
    const personId = (await me())?.personId ?? ''
    expect((await request('PATCH', `/me/people/${personId}/consent`, token, { showPhone: true })).status).toBe(204)
    expect(await me()).toMatchObject({ showPhone: true })
    expect((await request('PATCH', `/me/people/${personId}/consent`, token, { showPhone: false })).status).toBe(204)
    expect(await me()).toMatchObject({ showPhone: false })
    const trace = await app.get(AuditService, { strict: false }).listFor(communityId, personId, 10)
    expect(trace.map(({ action }) => action).sort()).toEqual(['phoneConsentGiven', 'phoneConsentWithdrawn'])

    const stranger = await signIn(li.openid)
    const refused = await request('PATCH', `/me/people/${personId}/consent`, stranger, { showPhone: true })
    expect([refused.status, refused.error.code]).toEqual([403, 'FORBIDDEN'])
  })
})

describe('signing a desk in', () => {
  const ask = async () => (await running().request<DeskCodeView>('POST', '/desk-codes', undefined, { deskName: '社区服务站 2号机' })).body

  it('lets the desk work as the person who agreed on the phone', async () => {
    const { signIn, request } = running()
    const phone = await signIn(chen.openid)
    const { id, secret, number, qrText } = await ask()
    expect(qrText).toBe(`${running().url}/#/packages/office/desk-confirm/index?id=${id}`)
    const sheet = await request<DeskCodePhoneView>('GET', `/desk-codes/${id}`, phone)
    expect(sheet.body).toMatchObject({ deskName: '社区服务站 2号机', number, community: { id: communityId, name: '通瑞嘉苑社区' } })
    expect((await request<DeskCodeClaim>('POST', `/desk-codes/${id}/claim`, undefined, { secret })).body).toEqual({ state: 'scanned' })
    expect((await request('POST', `/desk-codes/${id}/confirm`, phone, { number, agree: true })).status).toBe(204)

    const claims = await Promise.all([1, 2, 3].map(() => request<DeskCodeClaim>('POST', `/desk-codes/${id}/claim`, undefined, { secret })))
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const won = claims.find(({ status }) => status === 200)?.body
    const desk = won?.state === 'confirmed' ? won.session.token : ''
    expect((await request<MeView>('GET', '/me', desk)).body).toMatchObject({
      device: 'desk',
      name: '陈晓雯',
      appointments: [{ role: 'communitySecretary' }],
    })

    const second = await ask()
    const fromDesk = await request('POST', `/desk-codes/${second.id}/confirm`, desk, { number: second.number, agree: true })
    expect(fromDesk.error.code).toBe('FORBIDDEN')

    const { items } = (await request<DeviceList>('GET', '/sessions', phone)).body
    const deskDevice = items.find(({ deskName }) => deskName === '社区服务站 2号机')
    expect((await request('DELETE', `/sessions/${deskDevice?.id}`, phone)).status).toBe(204)
    expect((await request('GET', '/me', desk)).error.code).toBe('SESSION_EXPIRED')
  })

  it('says who may not, what does not fit, and when it is over', async () => {
    const { signIn, request } = running()
    const [secretary, resident] = [await signIn(chen.openid), await signIn(li.openid)]
    const { id, secret, number } = await ask()
    const wrong = number === '10' ? '11' : '10'
    const confirm = async (token: string | undefined, body: object) =>
      (await request('POST', `/desk-codes/${id}/confirm`, token, body)).error.code
    expect(await confirm(resident, { number, agree: true })).toBe('NO_APPOINTMENT')
    expect(await confirm(undefined, { number, agree: true })).toBe('SIGN_IN_REQUIRED')
    expect(await confirm(secretary, { number: 'ab', agree: true })).toBe('BAD_INPUT')
    expect(await confirm(secretary, { number: wrong, agree: true })).toBe('DESK_NUMBER_WRONG')
    clock.advanceMinutes(2)
    expect(await confirm(secretary, { number, agree: true })).toBe('DESK_CODE_EXPIRED')
    expect((await request('POST', `/desk-codes/${id}/claim`, undefined, { secret })).status).toBe(410)
    expect((await request('GET', '/desk-codes/nonsense', secretary)).error.code).toBe('BAD_ID')
  })
})

describe('areas as one chooses from them', () => {
  it('shows communities to everybody, buildings to who signed in', async () => {
    const { signIn, request } = running()
    expect((await request<CommunityList>('GET', '/communities')).body).toEqual({
      items: [{ id: communityId, name: '通瑞嘉苑社区', deskPhone: '010 0000 0120' }],
    })
    expect((await request('GET', `/communities/${communityId}/buildings`)).error.code).toBe('SIGN_IN_REQUIRED')
    const token = await signIn(li.openid)
    const { body } = await request<BuildingView[]>('GET', `/communities/${communityId}/buildings`, token)
    expect(body).toEqual([
      {
        id: gate.parentId,
        name: '3号楼',
        gates: [{ id: gate._id, name: '2单元', fullName: '3号楼2单元', lowestFloor: 1, highestFloor: 6 }],
      },
    ])
    expect((await request('GET', `/communities/${'0'.repeat(24)}/buildings`, token)).error.code).toBe('AREA_NOT_FOUND')
    expect((await request('GET', '/communities/3/buildings', token)).error.code).toBe('BAD_ID')
  })

  it('opens the page of the gate whose code was scanned', async () => {
    const { app, request } = running()
    const codes = await app.get(EntranceCodesService, { strict: false }).ensureFor(communityId, [gate._id])
    const page = await request<GatePageView>('GET', `/entrance-codes/${codes.get(gate._id)}`)
    expect(page.body).toMatchObject({
      communityName: '通瑞嘉苑社区',
      gate: { fullName: '3号楼2单元' },
      buildingId: gate.parentId,
      deskPhone: '010 0000 0120',
    })
    const unknown = await request('GET', '/entrance-codes/BBBBBBBB')
    expect([unknown.status, unknown.error.code]).toEqual([404, 'ENTRANCE_CODE_NOT_FOUND'])
  })
})
