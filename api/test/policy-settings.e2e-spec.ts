import { randomUUID } from 'node:crypto'
import type { CategoriesView, CommunityPolicy, Duration } from '@shared/community-policy'
import { type ErrorCode, errorWords } from '@shared/errors'
import type { IssueView } from '@shared/issues'
import type { PolicyReplayView, PolicySettingsView, PolicyStoryView, PromiseView, SavedPolicyView } from '@shared/policy-settings'
import { AuditService } from '../src/audit/audit.service'
import { atLocal, localDay, minuteMs, monthsAfter } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { ClimbingService } from '../src/issues/climbing/climbing.service'
import { IssuesRepository } from '../src/issues/issues.repository'
import { PolicyReplaysService } from '../src/issues/policy/replay/policy-replays.service'
import { AppointmentsService } from '../src/people/appointments.service'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { testApp } from './support/test-app'

type Who = keyof SmallCommunity['people'] | 'staff' | 'elsewhere'

/** The tenth of next month, ten in the morning: ahead of everything that the community's making dates with the real clock. */
const tenth = atLocal(`${monthsAfter(localDay(new Date()), 1).slice(0, 7)}-10`, 10 * 60)

describe('规则', () => {
  const clock = new FixedClock(tenth)
  const running = testApp(clock)
  let place: SmallCommunity

  beforeAll(async () => {
    const test = running()
    place = await smallCommunity(test)
    const appointments = test.app.get(AppointmentsService, { strict: false })
    const elsewhere = await appointments.createCommunity({ subdistrict: '潞邑街道', name: '邻里社区', deskPhone: '01000000121' })
    const others = [
      { name: '何静', phone: '13800003001', role: 'communityStaff' as const, areaId: place.communityId, openid: 'openid-staff' },
      {
        name: '刘洋',
        phone: '13800003002',
        role: 'communitySecretary' as const,
        areaId: elsewhere.community._id,
        openid: 'openid-elsewhere',
      },
    ]
    for (const { openid, ...other } of others) {
      await appointments.appoint({ ...other, communityId: other.areaId, now: new Date() })
      await test.addPersona({ openid, nickname: other.name, phoneNumber: other.phone })
    }
    await request('resident', 'POST', '/residencies', {
      householdId: place.households['302'],
      relation: 'owner',
      clientRequestId: randomUUID(),
    })
  }, 60_000)

  /** A session ends after two hours: whoever comes back at another time signs in again. */
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (who: Who): Promise<string> => {
    const key = `${who} ${clock.now().toISOString()}`
    const openid = who === 'staff' || who === 'elsewhere' ? `openid-${who}` : place.people[who]
    const token = tokens.get(key) ?? running().signIn(openid)
    tokens.set(key, token)
    return token
  }
  const request = async <Body>(who: Who, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
    return running().request<Body>(method, path, await tokenOf(who), body)
  }
  const here = (path: string) => `/communities/${place.communityId}${path}`
  const settings = async (who: Who = 'secretary') => (await request<PolicySettingsView>(who, 'GET', here('/policy'))).body
  const save = async (over: Partial<CommunityPolicy>, who: Who = 'secretary') => {
    const { version, policy } = await settings()
    return request<SavedPolicyView>(who, 'PUT', here('/policy'), { baseVersion: version, policy: { ...policy, ...over } })
  }
  const tell = async (over: object, who: Who = 'staff') => {
    const { policy } = await settings()
    const asked = { policy, postedAt: clock.now().toISOString(), gateId: place.gateId, categoryKey: 'lift.trapped', urgent: true }
    return request<PolicyStoryView>(who, 'POST', here('/policy/story'), { ...asked, ...over })
  }
  const post = async (over: object = {}): Promise<string> => {
    const { body, error } = await request<IssueView>('resident', 'POST', '/issues', {
      clientRequestId: randomUUID(),
      words: '3 层、5 层声控灯都不亮',
      place: { gateId: place.gateId, householdId: place.households['302'] },
      categoryKey: 'power.stairLight',
      ...over,
    })
    if (!body.id) throw new Error(JSON.stringify(error))
    return body.id
  }
  const issue = async (id: string) => {
    const found = await running().app.get(IssuesRepository, { strict: false }).findAnywhere(id)
    if (!found) throw new Error('not stored')
    return found
  }
  const acknowledge = (policy: CommunityPolicy, letter: 'U' | 'H' | 'N' | 'C', duration: Duration): Partial<CommunityPolicy> => ({
    clocks: { ...policy.clocks, acknowledge: { ...policy.clocks.acknowledge, [letter]: duration } },
  })

  describe('as it is read', () => {
    it('says who stands on each rung, where nobody does, and that nobody saved the first version', async () => {
      const { version, savedBy, rungs, underWay, history } = await settings('staff')
      expect([version, savedBy, underWay, history.length]).toEqual([1, undefined, 0, 1])
      expect(rungs.map(({ key, words, gap }) => [key, words, gap])).toEqual([
        ['contactMember', '1 人，每户都有', ''],
        ['gateGroup', '楼门长、党小组长，1 个楼门有人', '4号楼1单元没人'],
        ['grid', '没有分网格', '没有分网格'],
        ['dutyOfficer', '何静', ''],
        ['community', '何静、陈晓雯', ''],
        ['subdistrict', '还没有人', '现在没人'],
        ['district', '还没有人', ''],
      ])
    })

    it('is the office’s: residents and another community’s secretary do not come in, staff does not save', async () => {
      const { version, policy } = await settings()
      const input = { baseVersion: version, policy: { ...policy, maxCycles: 4 } }
      const refused = await Promise.all([
        request('resident', 'GET', here('/policy')),
        request('elsewhere', 'GET', here('/policy')),
        request('property', 'GET', here('/policy')),
        request('elsewhere', 'PUT', here('/policy'), input),
        request('staff', 'PUT', here('/policy'), input),
        request('resident', 'POST', here('/policy/story'), {}),
        request('elsewhere', 'POST', here('/policy/replays'), { policy }),
        request('elsewhere', 'GET', here(`/policy/replays/${place.gateId}`)),
      ])
      expect(refused.map(({ error }) => error.code)).toEqual(Array(8).fill('FORBIDDEN'))
      expect((await settings()).version).toBe(1)
    })

    it('promises residents, in words, what its clocks say', async () => {
      const { status, body } = await request<PromiseView>('resident', 'GET', here('/promise'))
      expect(status).toBe(200)
      expect(body.explanation).toContain('您说的事先到联户党员和物业')
      expect(body.sentences).toContain('当天的事：30 分钟内有人接，24 小时内办好。')
      expect((await running().request('GET', here('/promise'))).error.code).toBe('SIGN_IN_REQUIRED')
    })
  })

  describe('as it is saved', () => {
    it('lets one of two at once save and tells the other who did; the audit knows one', async () => {
      const { policy } = await settings()
      const token = await tokenOf('secretary')
      const saves = await Promise.all(
        [4, 5].map((maxCycles) =>
          running().request<SavedPolicyView>('PUT', here('/policy'), token, { baseVersion: 1, policy: { ...policy, maxCycles } }),
        ),
      )
      const [won, lost] = saves.sort((a, b) => a.status - b.status)
      expect([won?.status, won?.body.version]).toEqual([200, 2])
      expect([lost?.status, lost?.error.code, lost?.error.message]).toEqual([
        409,
        'POLICY_VERSION_CONFLICT',
        '陈晓雯刚刚存了新的规则，请重新看过再存',
      ])
      const entries = await running().app.get(AuditService, { strict: false }).listFor(place.communityId, place.communityId, 9)
      expect(entries.map(({ action, reason }) => `${action} ${reason}`)).toEqual(['policySaved version 2: maxCycles'])
    })

    it('tells who saved meanwhile, also later', async () => {
      const { policy } = await settings()
      const late = await request('secretary', 'PUT', here('/policy'), { baseVersion: 1, policy: { ...policy, maxCycles: 9 } })
      expect([late.error.code, late.error.details]).toEqual(['POLICY_VERSION_CONFLICT', { who: '陈晓雯', version: 2 }])
    })

    it('makes no version of what is the same: a second tap answers the first', async () => {
      const { policy } = await settings()
      const again = await request<SavedPolicyView>('secretary', 'PUT', here('/policy'), { baseVersion: 1, policy })
      expect([again.status, again.body]).toEqual([200, { version: 2 }])
      expect((await settings()).history.map(({ version, savedBy }) => [version, savedBy])).toEqual([
        [2, '陈晓雯'],
        [1, undefined],
      ])
    })

    it('keeps an issue under its version, and posts the next under the new one', async () => {
      clock.set(tenth)
      const before = await post()
      const { version, policy } = await settings()
      const saved = await save(acknowledge(policy, 'N', { minutes: 10, kind: 'always' }))
      expect(saved.body).toEqual({ version: version + 1 })
      const after = await post()
      expect((await issue(before)).state.policyVersion).toBe(version)
      expect((await issue(after)).state.policyVersion).toBe(version + 1)

      clock.advanceMinutes(10)
      await running().app.get(ClimbingService, { strict: false }).stepDue()
      expect([(await issue(before)).state.rung, (await issue(after)).state.rung]).toEqual([0, 1])
      expect(await settings()).toMatchObject({ version: version + 1, savedBy: '陈晓雯', underWay: 2, underWayOlder: 1 })
    })
  })

  describe('what is wrong with a draft', () => {
    const broken: [ErrorCode, string, (policy: CommunityPolicy) => Partial<CommunityPolicy>][] = [
      ['POLICY_RUNG_TWICE', 'ladder.1', ({ ladder }) => ({ ladder: [...ladder.slice(0, 1), ...ladder] })],
      ['POLICY_LADDER_ORDER', 'ladder.1', ({ ladder: [a, b, ...rest] }) => ({ ladder: [b, a, ...rest].flatMap((rung) => rung ?? []) })],
      ['POLICY_LADDER_ENDLESS', 'ladder', ({ ladder }) => ({ ladder: ladder.slice(0, 4) })],
      ['POLICY_LADDER_BY_HAND', 'ladder', ({ ladder }) => ({ ladder: ladder.map((rung) => ({ ...rung, whistleOnly: true })) })],
      ['POLICY_DISTRICT_BY_CLOCK', 'ladder.6', ({ ladder }) => ({ ladder: ladder.map((rung) => ({ ...rung, whistleOnly: false })) })],
      ['POLICY_URGENT_NOBODY', 'ladder', ({ ladder }) => ({ ladder: ladder.map((rung) => ({ ...rung, urgentAtOnce: false })) })],
      ['POLICY_CLOCK_OUT_OF_RANGE', 'clocks.acknowledge.U', (policy) => acknowledge(policy, 'U', { minutes: 0, kind: 'always' })],
      ['POLICY_CLOCK_OUT_OF_RANGE', 'clocks.acknowledge.H', (policy) => acknowledge(policy, 'H', { minutes: 5_256_000, kind: 'always' })],
      ['POLICY_RESOLVE_TOO_SHORT', 'clocks.resolve.U', (policy) => acknowledge(policy, 'U', { minutes: 90, kind: 'always' })],
      [
        'POLICY_OFFICE_HOURS_WRONG',
        'clocks.officeHours',
        ({ clocks }) => ({ clocks: { ...clocks, officeHours: { from: 1080, to: 540 } } }),
      ],
      [
        'POLICY_CLOCK_UNREACHABLE',
        'clocks.acknowledge.C',
        (policy) => {
          const { clocks } = acknowledge(policy, 'C', { minutes: 20_000, kind: 'working' })
          return { clocks: { ...policy.clocks, ...clocks, officeHours: { from: 540, to: 541 } } }
        },
      ],
      ['POLICY_NO_CATEGORIES', 'categories', () => ({ categories: [] })],
      ['POLICY_CATEGORY_TWICE', 'categories.1', ({ categories: [one] }) => ({ categories: one ? [one, one] : [] })],
      [
        'POLICY_QUESTION_UNANSWERED',
        'categories.0.question',
        ({ categories }) => ({ categories: categories.map((one) => ({ ...one, question: { words: '', yes: '有', no: '没有' } })) }),
      ],
      ['POLICY_NAME_MISSING', 'ladder.0.name', ({ ladder }) => ({ ladder: ladder.map((rung) => ({ ...rung, name: '' })) })],
      ['POLICY_EXPLANATION_MISSING', 'explanation', () => ({ explanation: '  好 ' })],
    ]

    it.each(broken)('refuses %s at %s, before it is saved, told or played', async (code, path, breaks) => {
      const { version, policy } = await settings()
      const draft = { ...policy, ...breaks(policy) }
      const answers = await Promise.all([
        request('secretary', 'PUT', here('/policy'), { baseVersion: version, policy: draft }),
        tell({ policy: draft }),
        request('staff', 'POST', here('/policy/replays'), { policy: draft }),
      ])
      for (const { status, error } of answers) {
        expect([status, error.code, error.details?.path]).toEqual([400, code, path])
        expect(error.message).toBe(errorWords(code, error.details))
        expect(error.message).not.toMatch(/[{}]/)
      }
      expect((await settings()).version).toBe(version)
    })

    it('names the clock', async () => {
      const { policy } = await settings()
      const { error } = await save(acknowledge(policy, 'U', { minutes: 0, kind: 'always' }))
      expect(error.message).toBe('“紧急的事多久有人接”要在 1 分钟到 60 天之间，请改一下')
    })

    it('calls what is no policy at all bad input', async () => {
      const { version, policy } = await settings()
      for (const draft of [
        {},
        { ...policy, ladder: 'none' },
        { ...policy, clocks: { ...policy.clocks, arrive: { minutes: '5', kind: 'always' } } },
      ])
        expect((await request('secretary', 'PUT', here('/policy'), { baseVersion: version, policy: draft })).error.code).toBe('BAD_INPUT')
    })
  })

  describe('a made-up issue', () => {
    it('tells of somebody trapped in a lift at three on New Year’s Eve', async () => {
      const { body } = await tell({ postedAt: `${localDay(tenth).slice(0, 4)}-12-31T03:00:00+08:00` })
      expect(body.steps.map(({ at, kind, words }) => [new Date(at).toISOString().slice(14, 16), kind, words])).toEqual([
        ['00', 'alerted', '联户党员 周桂兰、社区值守 何静 同时收到'],
        ['05', 'raised', '楼门长 赵淑英'],
        ['10', 'late', '该到场'],
        ['10', 'raised', '再找社区值守 何静'],
        ['15', 'raised', '居委会 何静、社区书记 陈晓雯'],
        ['20', 'repeated', expect.stringContaining('再找居委会 何静')],
        ['00', 'late', '该办好'],
      ])
      expect(body.steps[0]?.small).toBe('物业 王建国 也收到')
      expect([body.nowWords, body.caveats]).toEqual(['', ['那天还没排班，先按常设的人算']])
    })

    it('says what is otherwise now', async () => {
      const { version, policy } = await settings()
      const { body } = await tell({ policy: { ...policy, ...acknowledge(policy, 'U', { minutes: 3, kind: 'always' }) } })
      expect(body.nowWords).toBe(`现在的第 ${version} 版：10:05 才找到楼门党小组，晚 2 分钟`.replace('10:05', timeOf(clock.now(), 5)))
      expect(body.caveats).toEqual([])
    })

    it('asks for a day from today to two years ahead, a gate of this community, a category of the draft', async () => {
      const { policy } = await settings()
      const codes = await Promise.all(
        [
          { postedAt: '2020-01-01T03:00:00+08:00' },
          { postedAt: '2036-01-01T03:00:00+08:00' },
          { gateId: place.communityId },
          { categoryKey: 'no.such' },
          { policy: { ...policy, categories: policy.categories.filter(({ key }) => key !== 'lift.trapped') } },
        ].map(async (over) => (await tell(over)).error.code),
      )
      expect(codes).toEqual([
        'STORY_DATE_OUT_OF_RANGE',
        'STORY_DATE_OUT_OF_RANGE',
        'PLACE_OUTSIDE_COMMUNITY',
        'CATEGORY_UNKNOWN',
        'CATEGORY_UNKNOWN',
      ])
    })
  })

  describe('last month, played again', () => {
    const start = async (draft: CommunityPolicy) =>
      (await request<PolicyReplayView>('staff', 'POST', here('/policy/replays'), { policy: draft })).body
    const read = (id: string) => request<PolicyReplayView>('staff', 'GET', here(`/policy/replays/${id}`))
    const work = () => running().app.get(PolicyReplaysService, { strict: false }).work()
    /** Two of these issues are climbing under 60 minutes of the present version, one is taken after 45. */
    let month = ''

    beforeAll(async () => {
      const { policy } = await settings()
      await save(acknowledge(policy, 'N', { minutes: 60, kind: 'waking' }))
      month = localDay(tenth).slice(0, 7)
      clock.set(new Date(tenth.getTime() + 24 * 60 * minuteMs))
      const taken = await post({ categoryKey: 'property.attitude' })
      clock.advanceMinutes(45)
      const deed = (event: object) => request('contact', 'POST', `/issues/${taken}/events`, { commandId: randomUUID(), ...event })
      expect((await deed({ event: 'acknowledge' })).status).toBe(200)
      expect((await deed({ event: 'resolve', words: '已经道过歉了' })).status).toBe(200)
      clock.set(atLocal(`${monthsAfter(`${month}-01`, 1).slice(0, 7)}-03`, 10 * 60))
    }, 60_000)

    it('counts what a quicker draft would have raised, with progress, once however many work at it', async () => {
      const { policy } = await settings()
      const begun = await start({ ...policy, ...acknowledge(policy, 'N', { minutes: 30, kind: 'waking' }) })
      expect(begun).toMatchObject({ state: 'running', done: 0, total: 3 })
      await Promise.all([work(), work()])
      await work()
      const { body } = await read(begun.id)
      expect(body).toMatchObject({ state: 'done', done: 3, total: 3 })
      expect(body.result).toMatchObject({ month, issues: 3, capped: false })
      // the two that nobody took climb to the top either way; the one taken after 45 minutes would have been raised after 30
      const { raisesNow = 0, raisesDraft = 0, byGroup, byRung } = body.result ?? {}
      expect(raisesDraft - raisesNow).toBe(1)
      expect(byGroup?.map(({ more }) => more)).toEqual([1])
      expect(byRung).toEqual([{ name: '楼门党小组', more: 1, moreAtNight: 0 }])
    })

    it('finds no difference where there is none', async () => {
      const { policy } = await settings()
      const { id } = await start({ ...policy, explanation: '换一句话说给居民听，意思一样。' })
      await work()
      const { result } = (await read(id)).body
      expect([result?.raisesDraft, result?.byGroup, result?.byRung]).toEqual([result?.raisesNow, [], []])
    })

    it('takes the place of the one before, and is forgotten after a day', async () => {
      const { policy } = await settings()
      const [first, second] = [await start(policy), await start(policy)]
      expect((await read(first.id)).error.code).toBe('NOT_FOUND')
      expect((await read(second.id)).status).toBe(200)
      await running()
        .app.get(PolicyReplaysService, { strict: false })
        .sweepOld(new Date(clock.now().getTime() + 25 * 60 * minuteMs))
      expect((await read(second.id)).error.code).toBe('NOT_FOUND')
    })
  })

  it('shows everybody’s categories as they were saved', async () => {
    const { policy, version } = await settings()
    const [first] = policy.categories
    await save({ categories: policy.categories.map((one) => (one === first ? { ...one, name: '换个名字' } : one)) })
    const { body } = await request<CategoriesView>('resident', 'GET', here('/categories'))
    expect([body.policyVersion, body.categories[0]?.name]).toEqual([version + 1, '换个名字'])
  })

  it('names the rung that a ladder passes by, so that it may be put back', async () => {
    const { policy, leftOut } = await settings()
    expect(leftOut).toEqual([])
    await save({ ladder: policy.ladder.filter(({ key }) => key !== 'grid') })
    expect((await settings()).leftOut).toEqual(policy.ladder.filter(({ key }) => key === 'grid'))
  })
})

const timeOf = (now: Date, minutes: number): string => new Date(now.getTime() + (8 * 60 + minutes) * minuteMs).toISOString().slice(11, 16)
