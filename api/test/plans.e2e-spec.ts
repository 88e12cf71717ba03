import { randomUUID } from 'node:crypto'
import * as XLSX from '@e965/xlsx'
import { getConnectionToken } from '@nestjs/mongoose'
import type { MeView } from '@shared/accounts'
import type { BoardView, PlanComparison, PlanGateView, PlanSummary, PlanWish } from '@shared/assignment'
import { defaultAssignmentSettings } from '@shared/assignment'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { AppointedRole } from '@shared/roles'
import type { Connection } from 'mongoose'
import { SessionsService } from '../src/accounts/sessions.service'
import { AreasRepository } from '../src/areas/areas.repository'
import { CommunityPictureReader } from '../src/assignments/picture/community-picture.reader'
import { PlansService } from '../src/assignments/plans/plans.service'
import { newId } from '../src/core/ids'
import { Pii } from '../src/core/pii'
import { HouseholdsRepository } from '../src/households/households.repository'
import { ResidenciesRepository } from '../src/households/residencies.repository'
import { Dispatcher } from '../src/notifications/dispatcher'
import { AppointmentsService } from '../src/people/appointments.service'
import { PeopleRepository } from '../src/people/people.repository'
import { type AssignmentCommunity, assignmentCommunity, member } from './support/assignment-community'
import { type TestApp, testApp } from './support/test-app'

const now = new Date()

describe('a community office plans who looks after whom', () => {
  const running = testApp()
  let test: TestApp
  let there: AssignmentCommunity
  let subdistrictId: string
  let phone: string
  let desk: string
  const tokens: Record<string, string> = {}

  const get = <Service>(service: abstract new (...args: never[]) => Service): Service => test.app.get(service, { strict: false })
  const database = () => test.app.get<Connection>(getConnectionToken(), { strict: false })
  const rooms = () => ({ areas: get(AreasRepository), households: get(HouseholdsRepository), people: get(PeopleRepository), pii: get(Pii) })
  let phones = 13_900_000_000

  /** Somebody who signs in, with an appointment where one is given. */
  const somebody = async (name: string, role?: AppointedRole, at?: { communityId: string; areaId: string }): Promise<string> => {
    const number = String(++phones)
    if (role && at) await get(AppointmentsService).appoint({ ...at, name, phone: number, role, now })
    const openid = `openid-${number}`
    await test.addPersona({ openid, phoneNumber: number, nickname: name })
    return test.signIn(openid)
  }

  /** A community with an office of its own. */
  const community = async (name: string): Promise<{ communityId: string; subdistrictId: string }> => {
    const made = await get(AppointmentsService).createCommunity({ subdistrict: '潞邑街道', name, deskPhone: '01000000120' })
    return { communityId: made.community._id, subdistrictId: made.subdistrict._id }
  }

  beforeAll(async () => {
    test = running()
    const { communityId, subdistrictId: above } = await community('通瑞嘉苑社区')
    subdistrictId = above
    there = await assignmentCommunity(rooms(), { communityId, gates: 3, floors: 5, members: 3, now })
    const office = { communityId, areaId: communityId }
    phone = await somebody('陈晓雯', 'communitySecretary', office)
    const { body: me } = await test.request<MeView>('GET', '/me', phone)
    desk = (await get(SessionsService).open(me.accountId, { kind: 'desk', deskName: '办公室' })).token
    tokens.staff = await somebody('吴倩', 'communityStaff', office)
    tokens.steward = await somebody('赵淑英', 'gateSteward', { communityId, areaId: there.gateIds[0] ?? '' })
    tokens.property = await somebody('王建国', 'propertyStaff', office)
    tokens.subdistrict = await somebody('郭卫东', 'subdistrictOffice', { communityId: subdistrictId, areaId: subdistrictId })
    const other = await community('别的社区')
    tokens.otherSecretary = await somebody('别人', 'communitySecretary', { communityId: other.communityId, areaId: other.communityId })
    tokens.resident = await somebody('路人')
  }, 60_000)

  const create = async (kind: 'fresh' | 'repair' = 'fresh', communityId = there.communityId): Promise<BoardView> => {
    const { status, body } = await test.request<BoardView>('POST', `/communities/${communityId}/plans`, phone, {
      kind,
      commandId: randomUUID(),
    })
    expect({ status, body }).toMatchObject({ status: 201 })
    return body
  }
  const planOf = ({ plan }: BoardView) => {
    if (!plan) throw new Error('a board without a plan')
    return plan
  }
  const wish = (board: BoardView, ...wishes: PlanWish[]) =>
    test.request<BoardView>('POST', `/plans/${planOf(board).id}/wishes`, phone, { rev: planOf(board).rev, commandId: randomUUID(), wishes })
  const apply = (id: string, token = phone, commandId: string = randomUUID()) =>
    test.request<BoardView>('POST', `/plans/${id}/apply`, token, { commandId })
  const read = async (id: string): Promise<BoardView> => (await test.request<BoardView>('GET', `/plans/${id}`, desk)).body
  const settled = async (id: string): Promise<BoardView> => {
    for (let tries = 0; tries < 600; tries++) {
      const board = await read(id)
      if (planOf(board).status !== 'applying') return board
    }
    throw new Error('the plan does not come to an end')
  }
  const cellsOf = ({ buildings }: BoardView) => buildings.flatMap(({ gates }) => gates.flatMap(({ cells }) => cells))
  const householdId = (address: string): string => there.households.get(address) ?? ''
  const memberId = (at: number): string => there.memberIds[at] ?? ''

  it('shows the present, solves, and counts what a plan would change', async () => {
    const { body: present } = await test.request<BoardView>('GET', `/communities/${there.communityId}/board`, desk)
    expect(present).toMatchObject({ now: { households: 30, covered: 0, uncovered: 30, moved: 0 }, settings: defaultAssignmentSettings })
    expect(present.plan).toBeUndefined()
    expect(cellsOf(present).every(({ to, from }) => to === -1 && from === -1)).toBe(true)

    const board = await create()
    expect(planOf(board)).toMatchObject({ status: 'draft', kind: 'fresh', createdBy: '陈晓雯', stale: false, done: 0, rev: 0 })
    expect(planOf(board).figures).toMatchObject({ households: 30, covered: 30, uncovered: 0, moved: 30, membersUsed: 3 })
    expect(board.now).toMatchObject({ covered: 0, moved: 0 })
    expect(board.buildings.map(({ name, gates }) => [name, ...gates.map((gate) => gate.name)])).toEqual([
      ['1号楼', '1单元', '2单元'],
      ['2号楼', '1单元'],
    ])
    expect(cellsOf(board).filter(({ own }) => own)).toHaveLength(3)
    expect(board.members.map(({ name, load }) => [name, load])).toEqual([
      ['党员1', 9],
      ['党员2', 9],
      ['党员3', 9],
    ])
    expect(await read(planOf(board).id)).toEqual(board)
    const { body: plans } = await test.request<PlanSummary[]>('GET', `/communities/${there.communityId}/plans`, desk)
    expect(plans.map(({ id }) => id)).toContain(planOf(board).id)
  })

  it('makes one plan of two taps', async () => {
    const commandId = randomUUID()
    const taps = await Promise.all(
      [1, 2, 3].map(() => test.request<BoardView>('POST', `/communities/${there.communityId}/plans`, phone, { kind: 'fresh', commandId })),
    )
    expect(taps.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(taps.map(({ body }) => planOf(body).id)).size).toBe(1)
  })

  it('keeps ten drafts', async () => {
    for (let made = 0; made < 11; made++) await create()
    const { body: plans } = await test.request<PlanSummary[]>('GET', `/communities/${there.communityId}/plans`, desk)
    expect(plans.filter(({ status }) => status === 'draft')).toHaveLength(10)
  })

  it('explains a gate household by household', async () => {
    const board = await create()
    const { body: gate } = await test.request<PlanGateView>('GET', `/plans/${planOf(board).id}/gates/${there.gateIds[0]}`, desk)
    expect(gate.fullName).toBe('1号楼1单元')
    expect(gate.households.map(({ room, reason }) => `${room} ${reason}`).slice(0, 3)).toEqual([
      '101 自己家',
      '102 同单元，新接手，9 户',
      '201 同单元，新接手，9 户',
    ])
    expect(gate.members.map(({ name, distance }) => [name, distance])).toEqual([
      ['党员1', 0],
      ['党员2', 1],
      ['党员3', 3],
    ])
    expect((await test.request('GET', `/plans/${planOf(board).id}/gates/${newId()}`, desk)).error.code).toBe('AREA_NOT_FOUND')
  })

  it('is solved again around what the office says', async () => {
    const board = await create()
    const [here, near] = [householdId('1号楼1单元 302'), householdId('1号楼1单元 401')]
    const pinned = await wish(
      board,
      { kind: 'pin', householdId: here, personId: memberId(1) },
      { kind: 'exclude', householdId: near, personId: memberId(0) },
    )
    expect(pinned.status).toBe(200)
    expect(planOf(pinned.body).rev).toBe(1)
    const nameOn = (view: BoardView, id: string) => view.members[cellsOf(view).find((cell) => cell.householdId === id)?.to ?? -1]?.name
    expect(nameOn(pinned.body, here)).toBe('党员2')
    expect(cellsOf(pinned.body).find((cell) => cell.householdId === here)?.pinned).toBe(true)
    expect(nameOn(pinned.body, near)).not.toBe('党员1')
    const { body: gate } = await test.request<PlanGateView>('GET', `/plans/${planOf(board).id}/gates/${there.gateIds[0]}`, desk)
    expect(gate.households.find((household) => household.householdId === here)).toMatchObject({
      pinned: true,
      reason: expect.stringMatching(/^社区指定，同楼，\d+ 户$/),
    })
    expect(gate.households.map(({ excluded }) => excluded).filter(Boolean)).toEqual([[{ personId: memberId(0), name: '党员1' }]])

    const stale = await wish(board, { kind: 'unpin', householdId: here })
    expect(stale.error).toMatchObject({ code: 'PLAN_CHANGED', message: '陈晓雯刚刚改过这个方案，请看过再改' })

    const undone = await wish(
      pinned.body,
      { kind: 'unpin', householdId: here },
      { kind: 'allow', householdId: near, personId: memberId(0) },
    )
    expect(cellsOf(undone.body)).toEqual(cellsOf(board))

    const { body: comparison } = await test.request<PlanComparison>(
      'GET',
      `/plans/${planOf(board).id}/compare/${planOf((await wish(await create(), { kind: 'pin', householdId: here, personId: memberId(1) })).body).id}`,
      desk,
    )
    expect(comparison.differences.find((difference) => difference.householdId === here)).toEqual({
      householdId: here,
      address: '1号楼1单元 302',
      one: '党员1',
      other: '党员2',
    })
  })

  it('lets one of two people who look at the same plan change it', async () => {
    const board = await create()
    const wishes = ['1号楼1单元 302', '1号楼1单元 401'].map((address) =>
      wish(board, { kind: 'pin', householdId: householdId(address), personId: memberId(1) }),
    )
    const answers = await Promise.all(wishes)
    expect(answers.map(({ status, error }) => (status === 200 ? 200 : error.code)).sort()).toEqual([200, 'PLAN_CHANGED'])
    expect(cellsOf(await read(planOf(board).id)).filter(({ pinned }) => pinned)).toHaveLength(1)
  })

  it('takes the same wish twice as one', async () => {
    const board = await create()
    const body = {
      rev: 0,
      commandId: randomUUID(),
      wishes: [{ kind: 'pin', householdId: householdId('1号楼1单元 302'), personId: memberId(1) }],
    }
    const twice = [1, 2].map(() => test.request<BoardView>('POST', `/plans/${planOf(board).id}/wishes`, phone, body))
    for (const tap of await Promise.all(twice)) expect([tap.status, planOf(tap.body).rev]).toEqual([200, 1])
  })

  it('writes a sheet without residents, which no spreadsheet can mistake for formulas', async () => {
    const evil = member(there.communityId, '=HYPERLINK("http://x")', undefined, get(Pii), now)
    await get(PeopleRepository).insert(evil)
    const board = await create()
    await get(PeopleRepository).setUnavailable(there.communityId, evil._id, { since: now, reason: '请假' })
    const response = await fetch(`${test.url}/api/plans/${planOf(board).id}/sheet`, { headers: { authorization: `Bearer ${desk}` } })
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(/''通瑞嘉苑社区联户方案 \d{4}-\d\d-\d\d\.xlsx$/)
    const workbook = XLSX.read(new Uint8Array(await response.arrayBuffer()))
    const [households = [], members = []] = workbook.SheetNames.map((name) =>
      XLSX.utils.sheet_to_json<string[]>(workbook.Sheets[name] as XLSX.WorkSheet, { header: 1 }),
    )
    expect(households[0]).toEqual(['楼栋', '单元', '房号', '原联户党员', '联户党员', '是否换人', '理由'])
    expect(households).toHaveLength(31)
    expect(households[1]).toEqual(['1号楼', '1单元', '101', '', '党员1', '是', '自己家'])
    expect(members[0]).toEqual(['姓名', '住处', '户数'])
    expect(members.map(([name]) => name)).toContain(`'=HYPERLINK("http://x")`)
  })

  describe('says no, and applies nothing, to', () => {
    let board: BoardView
    let id: string
    beforeAll(async () => {
      board = await create()
      id = planOf(board).id
    })
    const unchanged = async () => expect(await read(id)).toEqual(board)

    it.each([
      ['a member of another community', () => ({ householdId: householdId('1号楼1单元 302'), personId: newId() }), 400, 'PIN_OUTSIDE'],
      ['a household nobody knows', () => ({ householdId: newId(), personId: memberId(0) }), 404, 'HOUSEHOLD_NOT_FOUND'],
      ['somebody else’s own home', () => ({ householdId: householdId('1号楼1单元 101'), personId: memberId(1) }), 409, 'PIN_NOT_POSSIBLE'],
    ])('a pin to %s', async (_, pin, status, code) => {
      expect(await wish(board, { kind: 'pin', ...pin() })).toMatchObject({ status, error: { code } })
      await unchanged()
    })

    it('pins beyond what a member may have', async () => {
      const eleven = [...there.households.values()].slice(1, 12).filter((household) => household !== householdId('1号楼2单元 101'))
      const pins = [...eleven, householdId('2号楼1单元 302')].map(
        (household): PlanWish => ({ kind: 'pin', householdId: household, personId: memberId(0) }),
      )
      const { status, error } = await wish(board, ...pins)
      expect([status, error.message]).toEqual([409, '党员1最多 10 户，已经指定满了'])
      await unchanged()
    })

    it('a pin over the border of a community that has one', async () => {
      await get(AreasRepository).saveSettings(there.communityId, {
        deskPhone: '1',
        emergencyPhone: '119',
        standingDuty: {},
        assignment: { ...defaultAssignmentSettings, border: 'gate' },
      })
      const narrow = await create()
      const far = await wish(narrow, { kind: 'pin', householdId: householdId('1号楼1单元 302'), personId: memberId(1) })
      expect(far.error.message).toBe('不能这样指定：这位党员住得远，规定不能跨过去')
      expect(planOf(await read(id)).stale).toBe(true)
      await get(AreasRepository).saveSettings(there.communityId, { deskPhone: '1', emergencyPhone: '119', standingDuty: {} })
      await unchanged()
    })

    it.each([
      ['GET', '/plans/nonsense', undefined, 'BAD_ID'],
      ['GET', `/plans/${'0'.repeat(24)}`, undefined, 'NOT_FOUND'],
      ['POST', '/communities/ID/plans', { kind: 'best', commandId: 'abcdefgh' }, 'BAD_INPUT'],
      ['POST', '/communities/ID/plans', { kind: 'fresh' }, 'BAD_INPUT'],
      ['POST', '/plans/PLAN/wishes', { rev: 0, commandId: 'abcdefgh', wishes: [] }, 'BAD_INPUT'],
      ['POST', '/plans/PLAN/wishes', { rev: -1, commandId: 'abcdefgh', wishes: [{ kind: 'unpin', householdId: 'x' }] }, 'BAD_INPUT'],
      ['POST', '/plans/PLAN/apply', {}, 'BAD_INPUT'],
    ] as const)('%s %s %j', async (method, path, body, code) => {
      const answer = await test.request(method, path.replace('/ID/', `/${there.communityId}/`).replace('PLAN', id), phone, body)
      expect(answer.error.code).toBe(code)
    })

    it('a community without households, without members, with a member twice, with limits turned round', async () => {
      const { communityId } = await community('空社区')
      const secretary = await somebody('新书记', 'communitySecretary', { communityId, areaId: communityId })
      const refused = async () => {
        const input = { kind: 'fresh', commandId: randomUUID() }
        return (await test.request('POST', `/communities/${communityId}/plans`, secretary, input)).error.code
      }
      expect(await refused()).toBe('NO_HOUSEHOLDS')
      const { households } = await assignmentCommunity(rooms(), { communityId, gates: 1, floors: 3, members: 0, now })
      expect(await refused()).toBe('NO_MEMBERS')
      const twin = (home: string | undefined) => ({ ...member(communityId, '陈建国', home, get(Pii), now), phoneHash: 'the same' })
      for (const home of [[...households.values()][0], undefined]) await get(PeopleRepository).insert(twin(home))
      expect(await refused()).toBe('MEMBER_TWICE')
      const assignment = { ...defaultAssignmentSettings, min: 8, max: 6 }
      await get(AreasRepository).saveSettings(communityId, { deskPhone: '1', emergencyPhone: '119', standingDuty: {}, assignment })
      expect(await refused()).toBe('LIMITS_REVERSED')
      expect(await database().collection('assignmentPlans').countDocuments({ communityId })).toBe(0)
    })

    it.each(['steward', 'property', 'subdistrict', 'otherSecretary', 'resident'])('%s', async (who) => {
      const token = tokens[who] ?? ''
      const attempts = [
        test.request('GET', `/communities/${there.communityId}/plans`, token),
        test.request('GET', `/communities/${there.communityId}/board`, token),
        test.request('POST', `/communities/${there.communityId}/plans`, token, { kind: 'fresh', commandId: randomUUID() }),
        test.request('GET', `/plans/${id}`, token),
        test.request('GET', `/plans/${id}/gates/${there.gateIds[0]}`, token),
        test.request('GET', `/plans/${id}/sheet`, token),
        test.request('GET', `/plans/${id}/compare/${id}`, token),
        test.request('POST', `/plans/${id}/wishes`, token, {
          rev: 0,
          commandId: randomUUID(),
          wishes: [{ kind: 'unpin', householdId: newId() }],
        }),
        test.request('POST', `/plans/${id}/apply`, token, { commandId: randomUUID() }),
        test.request('POST', `/plans/${id}/confirm`, token),
        test.request('DELETE', `/plans/${id}`, token),
      ]
      expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual(attempts.map(() => 403))
      await unchanged()
    })

    it('nobody signed in', async () => {
      expect((await test.request('GET', `/plans/${id}`)).status).toBe(401)
    })
  })

  it('is applied from the desk with a second tap on the phone, and everybody hears of it', async () => {
    const resident = { accountId: newId(), householdId: householdId('1号楼1单元 302') }
    await get(ResidenciesRepository).insert({
      _id: newId(),
      communityId: there.communityId,
      gateId: there.gateIds[0] ?? '',
      ...resident,
      relation: 'owner',
      status: 'verified',
      clientRequestId: randomUUID(),
      createdAt: now,
      pendingNotices: [],
      rev: 0,
    })
    const { id } = planOf(await create())
    const asked = await apply(id, desk)
    expect([asked.status, planOf(asked.body).status]).toEqual([200, 'awaitingPhone'])
    await get(Dispatcher).dispatchDue(new Date())
    const { body: inbox } = await test.request<Page<InboxItemView>>('GET', '/inbox', phone)
    expect(inbox.items[0]).toMatchObject({
      kind: 'planAwaitsPhone',
      target: { kind: 'plan', id },
      body: '30 户换人，换好后 30 户有联户党员',
    })
    expect((await test.request('POST', `/plans/${id}/confirm`, desk)).error.code).toBe('PLAN_NEEDS_PHONE')
    expect((await test.request('POST', `/plans/${id}/confirm`, tokens.staff)).error.code).toBe('FORBIDDEN')

    const begun = await test.request<BoardView>('POST', `/plans/${id}/confirm`, phone)
    expect(planOf(begun.body).status).toBe('applying')
    const applied = planOf(await settled(id))
    expect(applied).toMatchObject({ status: 'applied', done: 30, conflicts: [], stale: false })

    const households = await database().collection('households').find({ communityId: there.communityId }).toArray()
    expect(households.every(({ contact, contactRev }) => contact?.planId === id && contactRev === 1)).toBe(true)
    const events = await database().collection('assignmentEvents').find({ planId: id }).toArray()
    expect(events).toHaveLength(30)
    expect(events.find((event) => event.householdId === resident.householdId)).toMatchObject({
      to: memberId(0),
      why: '同单元，新接手，9 户',
    })
    while (await get(Dispatcher).dispatchDue(new Date()));
    const told = await database().collection('notifications').find({ communityId: there.communityId }).toArray()
    const toMember = told.filter(({ kind }) => kind === 'householdsGained')
    expect(toMember.map(({ params }) => params.count).sort()).toEqual(['9', '9', '9'])
    expect(toMember.find(({ recipient }) => recipient === `person:${memberId(0)}`)?.params.rooms).toBe(
      '1号楼1单元 102、201、202、301、302、401、402、501、502',
    )
    expect(told.filter(({ recipient }) => recipient === `account:${resident.accountId}`)).toMatchObject([
      { kind: 'contactFound', params: { who: '党员1' } },
    ])

    expect((await apply(id)).error.code).toBe('PLAN_FINISHED')
    expect((await wish(await read(id), { kind: 'unpin', householdId: resident.householdId })).error.code).toBe('PLAN_FINISHED')
    expect((await test.request('DELETE', `/plans/${id}`, phone)).error.code).toBe('PLAN_FINISHED')
    const { body: present } = await test.request<BoardView>('GET', `/communities/${there.communityId}/board`, desk)
    expect(present.now).toMatchObject({ covered: 30, uncovered: 0 })
  })

  it('answers the same tap with the same plan, and refuses another while it is being applied', async () => {
    await get(PeopleRepository).setUnavailable(there.communityId, memberId(2), { since: now, reason: '住院' })
    const [first, second] = [planOf(await create('repair')), planOf(await create('repair'))]
    expect(first.figures.moved).toBeGreaterThan(0)
    await database()
      .collection('assignmentPlans')
      .updateOne(
        { _id: first.id as never },
        { $set: { applyingKey: there.communityId, status: 'applying', applyBy: { accountId: 'system', commandId: 'x' } } },
      )
    expect((await apply(second.id)).error).toMatchObject({ code: 'PLAN_RUNNING', message: '系统正在应用另一个方案，请等它做完' })
    expect(await wish({ plan: { ...first } } as BoardView, { kind: 'unpin', householdId: newId() })).toMatchObject({
      error: { code: 'PLAN_RUNNING' },
    })
    expect((await test.request('DELETE', `/plans/${first.id}`, phone)).error.code).toBe('PLAN_RUNNING')
    await database()
      .collection('assignmentPlans')
      .updateOne({ _id: first.id as never }, { $set: { status: 'draft' }, $unset: { applyingKey: 1, applyBy: 1 } })

    const commandId = randomUUID()
    const taps = await Promise.all([1, 2, 3].map(() => apply(first.id, phone, commandId)))
    expect(taps.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(planOf(await settled(first.id)).done).toBe(first.figures.moved)
    expect((await apply(first.id, phone, commandId)).status).toBe(200)
    expect(await database().collection('assignmentEvents').countDocuments({ planId: first.id })).toBe(first.figures.moved)

    const stale = await apply(second.id)
    expect([stale.status, stale.error.code]).toEqual([409, 'PLAN_STALE'])
    expect(planOf(await read(second.id))).toMatchObject({ status: 'draft', stale: true, done: 0 })
    expect((await wish(await read(second.id), { kind: 'unpin', householdId: newId() })).error.code).toBe('PLAN_STALE')
    expect(await database().collection('assignmentEvents').countDocuments({ planId: second.id })).toBe(0)
  })

  it('refuses a roster that changed between the desk and the phone', async () => {
    await get(PeopleRepository).setUnavailable(there.communityId, memberId(2), undefined)
    const { id } = planOf(await create())
    await apply(id, desk)
    await get(PeopleRepository).setUnavailable(there.communityId, memberId(1), { since: now, reason: '请假' })
    expect((await test.request('POST', `/plans/${id}/confirm`, phone)).error.code).toBe('PLAN_STALE')
    expect(planOf(await read(id))).toMatchObject({ status: 'draft', stale: true })
    expect((await apply(id, desk)).error.code).toBe('PLAN_STALE')
    await get(PeopleRepository).setUnavailable(there.communityId, memberId(1), undefined)
  })

  it('keeps the contact on leave where nobody else can be found, and says so', async () => {
    for (const away of [memberId(0), memberId(1)])
      await get(PeopleRepository).setUnavailable(there.communityId, away, { since: now, reason: '请假' })
    const before = await database()
      .collection('households')
      .countDocuments({ communityId: there.communityId, contact: { $exists: true } })
    const board = await create('repair')
    expect(planOf(board).figures.uncovered).toBeGreaterThan(0)
    expect(board.shortage?.uncovered).toBe(planOf(board).figures.uncovered)
    const gates = await Promise.all(
      there.gateIds.map((gateId) => test.request<PlanGateView>('GET', `/plans/${planOf(board).id}/gates/${gateId}`, desk)),
    )
    const reasons = gates.flatMap(({ body }) => body.households.map(({ reason }) => reason))
    expect(reasons).toContain('还没有人接：社区里的党员都满了，先由原联户党员照看')
    await apply(planOf(board).id)
    await settled(planOf(board).id)
    expect(
      await database()
        .collection('households')
        .countDocuments({ communityId: there.communityId, contact: { $exists: true } }),
    ).toBe(before)
    for (const back of [memberId(0), memberId(1)]) await get(PeopleRepository).setUnavailable(there.communityId, back, undefined)
  })

  it('proposes by itself, applies by itself, and gives a proposal up for the next', async () => {
    const plans = get(PlansService)
    const propose = async (reason: string) =>
      plans.propose(await get(CommunityPictureReader).read(there.communityId), { kind: 'repair', reason, told: () => [] })
    await get(PeopleRepository).setUnavailable(there.communityId, memberId(0), { since: now, reason: '不再联户' })
    await get(PeopleRepository).insert(member(there.communityId, '新党员', householdId('1号楼1单元 202'), get(Pii), now))
    const first = await propose('党员1不再联户')
    const second = await propose('党员1不再联户，要换人')
    expect(second).toMatchObject({ createdBy: '系统', reason: '党员1不再联户，要换人', kind: 'repair', status: 'draft' })
    expect(planOf(await read(first?.id ?? '')).status).toBe('discarded')
    expect(await propose('党员1不再联户，要换人')).toEqual(second)
    await plans.applyBySystem(second?.id ?? '')
    expect(planOf(await read(second?.id ?? '')).status).toBe('applied')
    expect(await propose('没有什么要换')).toBeUndefined()
  })

  it('is discarded once', async () => {
    const { id } = planOf(await create())
    expect((await test.request('DELETE', `/plans/${id}`, tokens.staff)).status).toBe(204)
    expect((await test.request('DELETE', `/plans/${id}`, phone)).status).toBe(204)
    expect((await apply(id)).error.code).toBe('PLAN_FINISHED')
    const { body: plans } = await test.request<PlanSummary[]>('GET', `/communities/${there.communityId}/plans`, desk)
    expect(plans.map((plan) => plan.id)).not.toContain(id)
  })
})
