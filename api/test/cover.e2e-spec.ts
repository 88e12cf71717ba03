import { getConnectionToken } from '@nestjs/mongoose'
import { type AssignmentSettings, type CoverView, defaultAssignmentSettings, type MemberView, type PlanSummary } from '@shared/assignment'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { Connection } from 'mongoose'
import { AreasRepository } from '../src/areas/areas.repository'
import { CoverDaysService } from '../src/assignments/cover/cover-days.service'
import { RepairService } from '../src/assignments/repair/repair.service'
import { AuditService } from '../src/audit/audit.service'
import { FixedClock } from '../src/core/clock'
import { newId } from '../src/core/ids'
import { Pii } from '../src/core/pii'
import { HouseholdsRepository } from '../src/households/households.repository'
import { Dispatcher } from '../src/notifications/dispatcher'
import { AppointmentsService } from '../src/people/appointments.service'
import { PeopleRepository } from '../src/people/people.repository'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { type TestApp, testApp } from './support/test-app'

const morning = new Date('2026-09-22T01:00:00Z')
const dayMs = 86_400_000

describe('between plans', () => {
  const clock = new FixedClock(morning)
  const running = testApp(clock)
  let test: TestApp
  let place: SmallCommunity
  let zhou: string
  let li: string
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    test = running()
    place = await smallCommunity(test, morning)
    const [first] = await test.app.get(PeopleRepository, { strict: false }).listCurrent(place.communityId, 'partyMember')
    zhou = first?._id ?? ''
    li = await addMember('李强', place.otherGateId)
    await addHouseholds(place.gateId, ['101', '102', '103', '104', '105'], zhou)
    await addHouseholds(place.otherGateId, ['201', '202', '203', '204', '205'], li)
    for (const who of ['secretary', 'contact', 'resident', 'steward'] as const) tokens[who] = await test.signIn(place.people[who])
    tokens.elsewhere = await secretaryElsewhere()
  }, 60_000)

  const path = (rest: string): string => `/communities/${place.communityId}${rest}`
  const cover = async (): Promise<CoverView> => (await test.request<CoverView>('GET', path('/cover'), tokens.secretary)).body
  const members = async (): Promise<MemberView[]> => (await test.request<MemberView[]>('GET', path('/members'), tokens.secretary)).body
  const plans = async (): Promise<PlanSummary[]> => (await test.request<PlanSummary[]>('GET', path('/plans'), tokens.secretary)).body
  const save = (settings: object, who = 'secretary') =>
    test.request<AssignmentSettings>('PUT', path('/assignment-settings'), tokens[who], settings)
  const agree = (personId: string, input: object, who = 'secretary') =>
    test.request<MemberView>('PUT', `/members/${personId}/availability`, tokens[who], input)
  const look = () => test.app.get(RepairService, { strict: false }).lookDue(clock.now())
  const community = () => test.app.get(AreasRepository, { strict: false }).findAnywhere(place.communityId)
  const database = () => test.app.get<Connection>(getConnectionToken(), { strict: false })
  const inbox = async (who: string): Promise<string[]> => {
    await test.app.get(Dispatcher, { strict: false }).dispatchDue()
    const { body } = await test.request<Page<InboxItemView>>('GET', '/inbox', tokens[who])
    return body.items.map(({ title, body: words }) => `${title}｜${words}`)
  }
  const inDays = (days: number): string => new Date(clock.now().getTime() + days * dayMs).toISOString()

  async function addMember(name: string, homeGateId: string): Promise<string> {
    const pii = test.app.get(Pii, { strict: false })
    const _id = newId()
    const entry = { kind: 'partyMember' as const, homeGateId, name: pii.seal(name), appointments: [], rosterKey: _id, createdAt: morning }
    await test.app.get(PeopleRepository, { strict: false }).insert({ _id, communityId: place.communityId, ...entry })
    return _id
  }

  async function addHouseholds(gateId: string, rooms: string[], personId?: string): Promise<void> {
    const { communityId } = place
    const dwelling = { communityId, gateId, buildingId: gateId, occupancy: 'ownerOccupied' as const, careFlags: [], createdAt: morning }
    const contact = personId ? { contact: { personId, since: morning }, contactRev: 1 } : { contactRev: 0 }
    await test.app.get(HouseholdsRepository, { strict: false }).bulkWrite(
      rooms.map((room) => {
        const address = `${gateId} ${room}`
        return {
          insertOne: { document: { _id: newId(), addressKey: address, address, room, floor: Number(room[0]), ...dwelling, ...contact } },
        }
      }),
    )
    await test.app.get(AreasRepository, { strict: false }).markRepairDue(communityId, clock.now())
  }

  async function secretaryElsewhere(): Promise<string> {
    const appointments = test.app.get(AppointmentsService, { strict: false })
    const made = await appointments.createCommunity({ subdistrict: '潞邑街道', name: '别的社区', deskPhone: '01000000121' })
    const { _id } = made.community
    const someone = { name: '别人', phone: '13900000009', role: 'communitySecretary' as const, areaId: _id }
    await appointments.appoint({ communityId: _id, ...someone, now: morning })
    await test.addPersona({ openid: 'openid-elsewhere', nickname: '别人', phoneNumber: someone.phone })
    return test.signIn('openid-elsewhere')
  }

  describe('settings', () => {
    const building: AssignmentSettings = { ...defaultAssignmentSettings, min: 4, max: 9, border: 'building' }

    it('are the default until they are saved; the rest of the community’s settings stays', async () => {
      expect((await test.request('GET', path('/assignment-settings'), tokens.secretary)).body).toEqual(defaultAssignmentSettings)
      await look()
      expect(await save(building)).toMatchObject({ status: 200, body: building })
      expect((await test.request('GET', path('/assignment-settings'), tokens.secretary)).body).toEqual(building)
      const after = await community()
      expect(after?.settings).toMatchObject({ deskPhone: '01000000120', emergencyPhone: '119', assignment: building })
      expect(after?.repairDueAt).toEqual(morning)
      const entries = await test.app.get(AuditService, { strict: false }).listFor(place.communityId, place.communityId, 5)
      expect(entries.map(({ action }) => action)).toEqual(['assignmentSettingsSaved'])
      await save(defaultAssignmentSettings)
    })

    it.each([
      [{ ...building, min: 10 }, 'LIMITS_REVERSED'],
      [{ ...building, min: 0 }, 'BAD_INPUT'],
      [{ ...building, max: 51 }, 'BAD_INPUT'],
      [{ ...building, max: 5.5 }, 'BAD_INPUT'],
      [{ ...building, border: 'street' }, 'BAD_INPUT'],
      [{ min: 5, max: 10 }, 'BAD_INPUT'],
    ])('refuse %j', async (input, code) => {
      expect(await save(input)).toMatchObject({ status: 400, error: { code } })
      expect((await test.request('GET', path('/assignment-settings'), tokens.secretary)).body).toEqual(defaultAssignmentSettings)
    })
  })

  it('is no business of anybody but the office of this community', async () => {
    for (const who of ['resident', 'contact', 'steward', 'elsewhere']) {
      const asked = await Promise.all([
        test.request('GET', path('/assignment-settings'), tokens[who]),
        save(defaultAssignmentSettings, who),
        test.request('GET', path('/members'), tokens[who]),
        test.request('GET', path('/cover'), tokens[who]),
        agree(zhou, { unavailable: null }, who),
      ])
      expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    }
    expect((await test.request('GET', path('/cover'))).status).toBe(401)
    expect((await test.request('GET', '/communities/nonsense/cover', tokens.secretary)).status).toBe(403)
  })

  describe('members', () => {
    it('are listed by name with their gate and load, the own home apart', async () => {
      expect(await members()).toEqual([
        { personId: li, name: '李强', gateName: '4号楼1单元', load: 5 },
        { personId: zhou, name: '周桂兰', gateName: '3号楼2单元', load: 7 },
      ])
    })

    it('go on leave and come back, and are told once', async () => {
      const leave = { unavailable: { reason: '住院', until: inDays(16) } }
      const away = await agree(zhou, leave)
      expect(away).toMatchObject({ status: 200, body: { unavailable: { reason: '住院', until: inDays(16) }, load: 7 } })
      await test.app.get(AreasRepository, { strict: false }).settleRepair(place.communityId, morning)
      await agree(zhou, leave)
      expect((await community())?.repairDueAt).toEqual(morning)
      expect(await inbox('contact')).toEqual(['社区给您登记了请假，到 10月8日｜“住院”。您的住户会换给别人，换好告诉您'])
      expect((await agree(zhou, { unavailable: null, max: 8 })).body).toEqual({
        personId: zhou,
        name: '周桂兰',
        gateName: '3号楼2单元',
        load: 7,
        max: 8,
      })
      expect((await inbox('contact')).slice(0, 2).sort()).toEqual([
        '社区登记您回来了｜又可以联户了。给您添了住户会告诉您',
        '社区记下了：您最多联 8 户｜不对就跟社区说一声',
      ])
      await agree(zhou, { unavailable: null, max: null })
      const entries = await test.app.get(AuditService, { strict: false }).listFor(place.communityId, zhou, 10)
      expect(entries.map(({ action }) => action)).toEqual(Array(3).fill('memberAvailabilityAgreed'))
    })

    it('stay as they are when what is written down cannot be', async () => {
      const resident = (await test.app.get(PeopleRepository, { strict: false }).listCurrent(place.communityId, 'resident'))[0]?._id ?? ''
      const refused: [string, object, string][] = [
        [zhou, { unavailable: { reason: '住院', until: inDays(-1) } }, 'LEAVE_IN_PAST'],
        [zhou, { unavailable: { reason: '  ' } }, 'BAD_INPUT'],
        [zhou, { unavailable: { reason: '长'.repeat(101) } }, 'TEXT_TOO_LONG'],
        [zhou, { unavailable: null, max: 0 }, 'BAD_INPUT'],
        [zhou, {}, 'BAD_INPUT'],
        [newId(), { unavailable: null }, 'MEMBER_NOT_FOUND'],
        [resident, { unavailable: null }, 'MEMBER_NOT_FOUND'],
        ['nonsense', { unavailable: null }, 'BAD_ID'],
      ]
      for (const [personId, input, code] of refused) expect((await agree(personId, input)).error.code).toBe(code)
      expect((await members()).some(({ unavailable, max }) => unavailable ?? max)).toBe(false)
    })
  })

  describe('a repair proposal', () => {
    it('is not made where nothing wants mending', async () => {
      await look()
      expect(await plans()).toEqual([])
      expect((await community())?.repairDueAt).toBeUndefined()
    })

    it('is made once for a member on leave, by however many processes, and told to the office', async () => {
      await agree(zhou, { unavailable: { reason: '请假', until: inDays(16) } })
      await Promise.all([look(), look(), look()])
      await test.app.get(AreasRepository, { strict: false }).markRepairDue(place.communityId, clock.now())
      await look()
      expect((await plans()).map(({ kind, createdBy, reason }) => `${kind} ${createdBy} ${reason}`)).toEqual([
        'repair 系统 周桂兰请假，8 户要换人',
      ])
      expect((await inbox('secretary')).filter((title) => title.startsWith('联户要调一调'))).toEqual([
        '联户要调一调，等您看一看｜周桂兰请假，8 户要换人',
      ])
      expect((await cover()).proposal).toMatchObject({ reason: '周桂兰请假，8 户要换人', status: 'draft' })
    })

    it('looks again when the leave ends, and takes back what is no longer needed', async () => {
      expect((await community())?.repairDueAt?.toISOString()).toBe(inDays(16))
      clock.advanceMinutes(16 * 24 * 60)
      tokens.secretary = await test.signIn(place.people.secretary)
      await look()
      expect(await plans()).toEqual([])
      expect((await cover()).proposal).toBeUndefined()
    })

    it('is not made again after the office said no, before something changes', async () => {
      await agree(zhou, { unavailable: { reason: '住院' } })
      await look()
      const [made] = await plans()
      expect((await test.request('DELETE', `/plans/${made?.id}`, tokens.secretary)).status).toBe(204)
      await test.app.get(AreasRepository, { strict: false }).markRepairDue(place.communityId, clock.now())
      await look()
      expect(await plans()).toEqual([])
      await addHouseholds(place.otherGateId, ['301'])
      await look()
      expect((await plans()).map(({ reason }) => reason)).toEqual(['周桂兰不再联户，8 户要换人；新增 1 户还没有联户党员'])
    })

    it('applies itself where the community said so', async () => {
      await save({ ...defaultAssignmentSettings, max: 20, appliesRepairs: true })
      await look()
      const [applied] = await plans()
      expect(applied).toMatchObject({ status: 'applied', createdBy: '系统' })
      expect((await cover()).now).toMatchObject({ households: 14, covered: 14 })
      expect((await members()).map(({ name, load }) => `${name} ${load}`)).toContain('李强 14')
      expect((await inbox('secretary')).some((title) => title.startsWith('联户自动调一调'))).toBe(true)
      await look()
      expect(await plans()).toHaveLength(1)
    })
  })

  describe('cover', () => {
    it('counts a day once, however often, and shows the way from day to day', async () => {
      const days = test.app.get(CoverDaysService, { strict: false })
      await Promise.all([days.countAll(clock.now()), days.countAll(clock.now())])
      await days.countAll(clock.now())
      expect(await database().collection('coverDays').countDocuments({ communityId: place.communityId })).toBe(1)
      clock.advanceMinutes(24 * 60)
      tokens.secretary = await test.signIn(place.people.secretary)
      await addHouseholds(place.gateId, ['401', '402'])
      const { trend, now, redGates, histogram } = await cover()
      expect(trend).toEqual([
        { day: '2026-10-08', households: 14, covered: 14 },
        { day: '2026-10-09', households: 16, covered: 14 },
      ])
      expect(now).toMatchObject({ households: 16, covered: 14, uncovered: 2 })
      expect(redGates).toMatchObject([{ fullName: '3号楼2单元', uncovered: 2 }])
      expect(histogram.reduce((sum, { households, members: count }) => sum + households * count, 0)).toBe(14)
    })
  })
})
