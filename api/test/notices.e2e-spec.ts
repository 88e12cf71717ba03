import { randomUUID } from 'node:crypto'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { IssueView } from '@shared/issues'
import type { NoticeHouseholdsView, NoticeList, NoticeView } from '@shared/notices'
import type { ResidencyView } from '@shared/residencies'
import sharp from 'sharp'
import { EntranceCodesService } from '../src/areas/entrance-codes.service'
import { FixedClock } from '../src/core/clock'
import { NoticeLifting } from '../src/issues/notices/notice-lifting.service'
import { NoticesRepository } from '../src/issues/notices/notices.repository'
import { Dispatcher } from '../src/notifications/dispatcher'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { type TestApp, testApp } from './support/test-app'

type Who = keyof SmallCommunity['people']

describe('告知单: what a gate is told while an issue is dealt with', () => {
  const clock = new FixedClock(new Date())
  const running = testApp(clock)
  let test: TestApp
  let place: SmallCommunity
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    test = running()
    place = await smallCommunity(test, clock.now())
    for (const [who, openid] of Object.entries(place.people)) tokens[who] = await test.signIn(openid)
    const claim = (who: Who, householdId: string) =>
      test.request<ResidencyView>('POST', '/residencies', tokens[who], { householdId, relation: 'owner', clientRequestId: randomUUID() })
    await claim('resident', place.households['302'])
    await claim('neighbour', place.households.other)
    await claim('stranger', place.households['501'])
  }, 60_000)

  const as = (who: Who): string => tokens[who] ?? ''
  const inHours = (hours: number): string => new Date(clock.now().getTime() + hours * 3600_000).toISOString()
  const post = async (): Promise<IssueView> =>
    (
      await test.request<IssueView>('POST', '/issues', as('resident'), {
        clientRequestId: randomUUID(),
        words: '水管漏水，楼道都是水',
        place: { gateId: place.gateId, spot: '楼道' },
        categoryKey: 'power.stairLight',
      })
    ).body
  const written = (over: object = {}) => ({
    clientRequestId: randomUUID(),
    areaId: place.gateId,
    title: '停水检修',
    reason: '2 单元换阀门',
    advice: '请提前存一点水',
    fromAt: inHours(0),
    untilAt: inHours(3),
    ...over,
  })
  const publish = (who: Who, issueId: string, over: object = {}) =>
    test.request<NoticeView>('POST', `/issues/${issueId}/notices`, as(who), written(over))
  const pinned = async (who: Who) => (await test.request<NoticeList>('GET', '/notices', as(who))).body.items
  const act = (who: Who, id: string, event: object) =>
    test.request<IssueView>('POST', `/issues/${id}/events`, as(who), { commandId: randomUUID(), ...event })
  const inbox = async (who: Who, id: string) => {
    await test.app.get(Dispatcher, { strict: false }).dispatchDue(clock.now())
    const { items } = (await test.request<Page<InboxItemView>>('GET', '/inbox', as(who))).body
    return items.filter(({ target }) => target.kind === 'notice' && target.id === id).map(({ kind }) => kind)
  }
  const lift = (who: Who, id: string) =>
    test.request<NoticeView>('POST', `/notices/${id}/lift`, as(who), { commandId: randomUUID(), restored: false })

  it('hangs on top for verified residents of the gate, for nobody else', async () => {
    const issue = await post()
    const { status, body } = await publish('property', issue.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({ areaName: '3号楼2单元', issuer: '物业 王建国', mayManage: true, call: { phone: '01000000120' } })

    expect((await pinned('resident')).map(({ id }) => id)).toContain(body.id)
    expect(await pinned('neighbour')).toEqual([])
    expect(await pinned('stranger')).toEqual([])
    expect((await test.request('GET', `/notices/${body.id}`, as('neighbour'))).error.code).toBe('NOT_YOUR_BUILDING')
    expect((await test.request('GET', `/notices/${body.id}`, as('stranger'))).error.code).toBe('NOT_YOUR_BUILDING')
    expect((await test.request('GET', `/notices/${body.id}`)).status).toBe(401)
    await lift('property', body.id)
  })

  it('hangs at the door for whoever scans the code, signed out', async () => {
    const { body } = await publish('property', (await post()).id)
    const codes = await test.app.get(EntranceCodesService, { strict: false }).ensureFor(place.communityId, [place.gateId])
    const atDoor = await test.request<NoticeList>('GET', `/entrance-codes/${codes.get(place.gateId)}/notices`)
    expect(atDoor.body.items).toMatchObject([{ id: body.id, mayManage: false, mayMarkRead: false }])
    expect(atDoor.body.items[0]?.issueId).toBeUndefined()
    await lift('property', body.id)
  })

  it('tells residents once: not again when it is changed or sent twice', async () => {
    const issue = await post()
    const once = written()
    const first = await test.request<NoticeView>('POST', `/issues/${issue.id}/notices`, as('property'), once)
    const again = await test.request<NoticeView>('POST', `/issues/${issue.id}/notices`, as('property'), once)
    expect(again.body.id).toBe(first.body.id)
    const { clientRequestId: _, areaId: __, ...text } = written({ title: '停水到晚上', untilAt: inHours(6) })
    const changed = await test.request<NoticeView>('POST', `/notices/${first.body.id}/changes`, as('secretary'), {
      commandId: randomUUID(),
      ...text,
    })
    expect(changed.body).toMatchObject({ title: '停水到晚上' })
    expect(changed.body.changedAt).toBeDefined()
    expect(await inbox('resident', first.body.id)).toEqual(['noticePublished'])
    expect(await inbox('neighbour', first.body.id)).toEqual([])
    await lift('property', first.body.id)
    expect(await inbox('resident', first.body.id)).toEqual(['noticeTakenDown', 'noticePublished'])
  })

  it('shows handlers which doors have read it, by address alone', async () => {
    const { body } = await publish('property', (await post()).id)
    const doors = async () => (await test.request<NoticeHouseholdsView>('GET', `/notices/${body.id}/households`, as('property'))).body
    expect(await doors()).toEqual({ read: [], unread: [{ address: '3号楼2单元 302' }, { address: '3号楼2单元 501' }] })
    await test.request('POST', `/notices/${body.id}/read`, as('resident'))
    const marked = await test.request<NoticeView>('POST', `/notices/${body.id}/read`, as('resident'))
    expect(marked.body.read).toBe(true)
    expect(await doors()).toEqual({ read: [{ address: '3号楼2单元 302' }], unread: [{ address: '3号楼2单元 501' }] })
    expect((await test.request('GET', `/notices/${body.id}/households`, as('resident'))).error.code).toBe('FORBIDDEN')
    expect((await test.request('POST', `/notices/${body.id}/read`, as('neighbour'))).error.code).toBe('NOT_YOUR_BUILDING')
    await lift('property', body.id)
  })

  it('lifts itself in the act that resolves the issue, says 已恢复 for the rest of the day, and tells once', async () => {
    const issue = await post()
    const { body } = await publish('property', issue.id)
    await act('property', issue.id, { event: 'acknowledge' })
    await resolve(issue.id)
    expect((await pinned('resident')).find(({ id }) => id === body.id)?.ended?.how).toBe('restored')
    await tend()
    expect(await inbox('resident', body.id)).toEqual(['noticeLifted', 'noticePublished'])
    clock.advanceMinutes(25 * 60)
    for (const [who, openid] of Object.entries(place.people)) tokens[who] = await test.signIn(openid)
    expect((await pinned('resident')).map(({ id }) => id)).not.toContain(body.id)
  })

  it('comes down by itself a day after its time, without a word, and with an issue that is taken back', async () => {
    const issue = await post()
    const { body } = await publish('property', issue.id, { untilAt: inHours(1) })
    clock.advanceMinutes(25 * 60)
    await tend()
    for (const [who, openid] of Object.entries(place.people)) tokens[who] = await test.signIn(openid)
    expect((await pinned('resident')).map(({ id }) => id)).toContain(body.id)
    clock.advanceMinutes(3)
    await tend()
    expect((await pinned('resident')).map(({ id }) => id)).not.toContain(body.id)
    expect(await inbox('resident', body.id)).toEqual(['noticePublished'])
    const read = await test.request<NoticeView>('GET', `/notices/${body.id}`, as('resident'))
    expect(read.body.ended?.how).toBe('over')

    const second = await publish('property', issue.id)
    await act('resident', issue.id, { event: 'withdraw' })
    expect((await pinned('resident')).map(({ id }) => id)).not.toContain(second.body.id)
  })

  it('is lifted by the timer when a crash came between', async () => {
    const issue = await post()
    const { body } = await publish('property', issue.id)
    const lifting = test.app.get(NoticeLifting, { strict: false })
    const crash = jest.spyOn(lifting, 'afterAct').mockResolvedValue(undefined)
    await resolve(issue.id)
    crash.mockRestore()
    expect((await pinned('resident')).find(({ id }) => id === body.id)?.ended).toBeUndefined()
    clock.advanceMinutes(3)
    await tend()
    await tend()
    expect((await pinned('resident')).find(({ id }) => id === body.id)?.ended?.how).toBe('restored')
    expect(await inbox('resident', body.id)).toEqual(['noticeLifted', 'noticePublished'])
  })

  it('is not for anybody but handlers to hang, change or take down', async () => {
    const issue = await post()
    expect((await publish('resident', issue.id)).error.code).toBe('FORBIDDEN')
    expect((await publish('stranger', issue.id)).error.code).toBe('FORBIDDEN')
    const { body } = await publish('contact', issue.id)
    expect(body.issuer).toBe('联户党员 周桂兰')
    expect((await lift('resident', body.id)).error.code).toBe('FORBIDDEN')
    expect((await lift('secretary', body.id)).body.ended?.how).toBe('takenDown')
    expect((await lift('property', body.id)).error.code).toBe('NOTICE_ENDED')
  })

  it('answers what is not well written in words', async () => {
    const { id } = await post()
    const code = async (over: object) => (await publish('property', id, over)).error.code
    expect(await code({ fromAt: inHours(5) })).toBe('NOTICE_TIMES_WRONG')
    expect(await code({ untilAt: inHours(-1), fromAt: inHours(-3) })).toBe('NOTICE_TIMES_WRONG')
    expect(await code({ untilAt: 'soon' })).toBe('BAD_INPUT')
    expect((await publish('property', id, { reason: '水'.repeat(501) })).status).toBe(400)
    expect(await code({ title: ' ' })).toBe('BAD_INPUT')
    expect(await code({ areaId: place.otherGateId })).toBe('PLACE_OUTSIDE_COMMUNITY')
    expect(await code({ areaId: place.communityId })).toBe('PLACE_OUTSIDE_COMMUNITY')
    expect(await code({ phone: 'own' })).toBe('OWN_PHONE_NEEDS_CONSENT')
    expect((await test.request('GET', '/notices/000000000000000000000000', as('property'))).error.code).toBe('NOTICE_NOT_FOUND')
    expect((await test.request('GET', '/notices/nonsense', as('property'))).status).toBe(400)
    await act('resident', id, { event: 'withdraw' })
    expect(await code({})).toBe('EVENT_NOT_ALLOWED')
  })

  it('takes no more than three at once of one issue', async () => {
    const { id } = await post()
    for (let nth = 0; nth < 3; nth++) expect((await publish('property', id)).status).toBe(201)
    expect((await publish('property', id)).error).toMatchObject({ code: 'EVENT_NOT_ALLOWED' })
    await act('resident', id, { event: 'withdraw' })
    expect(await test.app.get(NoticesRepository, { strict: false }).listCurrentOfIssue(place.communityId, id)).toEqual([])
  })

  const tend = () => test.app.get(NoticeLifting, { strict: false }).tend(clock.now())

  async function resolve(issueId: string): Promise<void> {
    const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#884422' } })
      .jpeg()
      .toBuffer()
    const { body } = await test.upload<{ id: string }>('/media', as('property'), jpeg, 'after.jpg')
    const answer = await act('property', issueId, { event: 'resolve', words: '换好了', photoIds: [body.id] })
    expect(answer.body.status).toBe('resolved')
  }
})
