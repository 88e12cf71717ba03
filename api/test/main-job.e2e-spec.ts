import { randomUUID } from 'node:crypto'
import type { HomeView, MeView } from '@shared/accounts'
import type { MyHouseholdsView } from '@shared/households'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { IssueCardView, IssueView } from '@shared/issues'
import type { PhotoView } from '@shared/media'
import type { ResidencyView } from '@shared/residencies'
import sharp from 'sharp'
import { AuditService } from '../src/audit/audit.service'
import { PublicationService } from '../src/issues/posting/publication.service'
import { Dispatcher } from '../src/notifications/dispatcher'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { type Answer, type TestApp, testApp } from './support/test-app'

describe('a resident posts into the building group, her contact member answers', () => {
  const running = testApp()
  let test: TestApp
  let place: SmallCommunity
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    test = running()
    place = await smallCommunity(test)
    for (const [who, openid] of Object.entries(place.people)) tokens[who] = await test.signIn(openid)
  }, 60_000)

  const as = (who: keyof SmallCommunity['people']): string => tokens[who] ?? ''
  const claim = (who: keyof SmallCommunity['people'], householdId: string) =>
    test.request<ResidencyView>('POST', '/residencies', as(who), { householdId, relation: 'owner', clientRequestId: randomUUID() })
  const post = (who: keyof SmallCommunity['people'], over: object = {}): Promise<Answer<IssueView>> =>
    test.request<IssueView>('POST', '/issues', as(who), {
      clientRequestId: randomUUID(),
      words: '3 层、5 层声控灯都不亮,老人晚上下楼看不清',
      place: { gateId: place.gateId, spot: '楼道' },
      categoryKey: 'power.stairLight',
      ...over,
    })
  const act = (who: keyof SmallCommunity['people'], id: string, event: object) =>
    test.request<IssueView>('POST', `/issues/${id}/events`, as(who), { commandId: randomUUID(), ...event })
  const feed = async (who: keyof SmallCommunity['people'], query = '') =>
    (await test.request<Page<IssueCardView>>('GET', `/feed${query}`, as(who))).body.items
  const accountOf = async (who: keyof SmallCommunity['people']) => (await test.request<MeView>('GET', '/me', as(who))).body.accountId
  const dispatch = () => test.app.get(Dispatcher, { strict: false }).dispatchDue()
  const inbox = async (who: keyof SmallCommunity['people']) => {
    await dispatch()
    return (await test.request<Page<InboxItemView>>('GET', '/inbox', as(who))).body.items
  }
  const photo = async (who: keyof SmallCommunity['people']) => {
    const jpeg = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#884422' } })
      .jpeg()
      .toBuffer()
    return (await test.upload<PhotoView>('/media', as(who), jpeg, 'light.jpg')).body
  }

  it('verifies a resident whose phone is in the roster, and shows the contact member', async () => {
    const answer = await claim('resident', place.households['302'])
    expect(answer.body.status).toBe('verified')
    const home = await test.request<HomeView>('GET', '/home', as('resident'))
    expect(home.body).toMatchObject({
      verified: true,
      gate: { fullName: '3号楼2单元' },
      contact: { name: '周桂兰' },
      duty: { name: '王建国' },
    })
    expect(home.body.contact?.phone).toBeUndefined()
  })

  it('goes from posted to confirmed, each step seen by the resident with name and time', async () => {
    const { body: posted } = await post('resident')
    expect(posted).toMatchObject({ status: 'open', holder: { seatName: '联户党员', personName: '周桂兰', state: 'asked' } })
    expect((await feed('resident')).map(({ id }) => id)).toContain(posted.id)

    const mine = await test.request<MyHouseholdsView>('GET', '/my-households', as('contact'))
    expect(mine.body.openIssues[0]).toMatchObject({ issueId: posted.id, status: 'open' })
    expect((await inbox('contact')).map(({ target }) => target.id)).toContain(posted.id)

    const acknowledged = await act('contact', posted.id, { event: 'acknowledge' })
    expect(acknowledged.body).toMatchObject({ status: 'acknowledged', holder: { personName: '周桂兰', state: 'acknowledged' } })
    expect((await act('property', posted.id, { event: 'arrive' })).body.status).toBe('onSite')
    const explained = await act('property', posted.id, {
      event: 'explain',
      words: '3 层是线路老化,不是灯泡坏,电工明天来',
      promisedAt: new Date(Date.now() + 24 * 3600_000).toISOString(),
    })
    expect(explained.body.explained).toBe(true)
    const after = await photo('property')
    const resolved = await act('property', posted.id, { event: 'resolve', words: '两层的灯都换好了', photoIds: [after.id] })
    expect(resolved.body).toMatchObject({ status: 'resolved' })
    expect(resolved.body.afterPhotos).toHaveLength(1)

    const seen = await test.request<IssueView>('GET', `/issues/${posted.id}`, as('resident'))
    expect(seen.body.timeline.map(({ who, what }) => `${who} ${what}`)).toEqual([
      '物业 王建国 办好了',
      '物业 王建国 说明了原因',
      '物业 王建国 到了现场',
      '联户党员 周桂兰 接了这件事',
      '您 说了这件事',
    ])
    const confirmed = await act('resident', posted.id, { event: 'confirm', contacted: true, satisfaction: 'good' })
    expect(confirmed.body).toMatchObject({ status: 'closed', outcome: 'solved' })
    expect((await inbox('contact')).some(({ title }) => title === '居民说解决了')).toBe(true)
  })

  it('is open again, one rung higher, when the resident says 未解决', async () => {
    const { body } = await post('resident')
    await act('contact', body.id, { event: 'acknowledge' })
    await act('property', body.id, { event: 'resolve', words: '好了', photoIds: [(await photo('property')).id] })
    const again = await act('resident', body.id, { event: 'reopen', words: '5 层还是不亮' })
    expect(again.body).toMatchObject({ status: 'open', cycle: 1 })
    expect(again.body.ladder.find(({ state }) => state === 'now')?.name).not.toBe(body.ladder.find(({ state }) => state === 'now')?.name)
  })

  it('acts once on a double tap, of a post and of a command', async () => {
    const again = { clientRequestId: randomUUID(), photoIds: [(await photo('resident')).id] }
    const [first, second] = await Promise.all([post('resident', again), post('resident', again)])
    expect(second.body.id).toBe(first.body.id)
    const commandId = randomUUID()
    const twice = await Promise.all([1, 2].map(() => act('contact', first.body.id, { event: 'acknowledge', commandId })))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(twice[1]?.body.timeline.filter(({ event }) => event === 'acknowledge')).toHaveLength(1)
  })

  it('lets one of two acknowledge and tells the other who was first', async () => {
    const { body } = await post('resident')
    const answers = await Promise.all([
      act('contact', body.id, { event: 'acknowledge' }),
      act('property', body.id, { event: 'acknowledge' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.error.message).toMatch(/(周桂兰|王建国)刚刚已经办了这一步/)
  })

  it('shows neighbours no longer what its author took back', async () => {
    const { body: home } = await claim('stranger', place.households['501'])
    await test.request('POST', `/residencies/${home.id}/decide`, as('steward'), { decision: 'confirm', commandId: randomUUID() })
    const { body } = await post('resident')
    const read = () => test.request<IssueView>('GET', `/issues/${body.id}`, as('stranger'))
    expect((await read()).status).toBe(200)
    await act('resident', body.id, { event: 'withdraw' })
    const { status, error } = await read()
    expect([status, error.code]).toEqual([404, 'ISSUE_NOT_FOUND'])
    await test.request('DELETE', `/residencies/${home.id}`, as('stranger'))
  })

  it('shows nothing of this building to a resident of another', async () => {
    expect((await claim('neighbour', place.households.other)).body.status).toBe('verified')
    const { body } = await post('resident')
    expect((await feed('neighbour')).map(({ id }) => id)).not.toContain(body.id)
    const reading = await test.request('GET', `/issues/${body.id}`, as('neighbour'))
    expect([reading.status, reading.error.code]).toEqual([403, 'NOT_YOUR_BUILDING'])
    const asking = await test.request('GET', `/feed?gateId=${place.gateId}`, as('neighbour'))
    expect(asking.error.code).toBe('NOT_YOUR_BUILDING')
    expect((await act('neighbour', body.id, { event: 'acknowledge' })).error.code).toBe('FORBIDDEN')
  })

  it('holds back what the content check calls risky, but not from handlers', async () => {
    const { body } = await post('resident', { words: '这里是违规测试的话' })
    expect(body.held).toBe('refused')
    expect((await test.request<IssueView>('GET', `/issues/${body.id}`, as('contact'))).status).toBe(200)
    expect((await inbox('resident')).some(({ title }) => title === '这件事没给邻居看')).toBe(true)
  })

  it('publishes photos only after their own check', async () => {
    const { body } = await post('resident', { photoIds: [(await photo('resident')).id] })
    const held = async () => (await test.request<IssueView>('GET', `/issues/${body.id}`, as('resident'))).body.held
    for (let tries = 0; tries < 100 && (await held()); tries++) await new Promise(setImmediate)
    expect(await held()).toBeUndefined()
    expect(body.photoCount).toBe(1)
  })

  it('lets somebody post before anything is verified: handlers only, and says so', async () => {
    const { body } = await post('stranger')
    expect(body.held).toBe('phoneNotVerified')
    expect((await feed('resident')).map(({ id }) => id)).not.toContain(body.id)
  })

  it('lets handlers see whom to call, recorded first, and nobody else', async () => {
    const { body } = await post('resident', { anonymous: true })
    const revealed = await test.request('POST', `/issues/${body.id}/reveal-author`, as('contact'))
    expect(revealed.body).toEqual({ name: '李秀珍', phone: '13800000302', address: '3号楼2单元 302' })
    const { body: seen } = await test.request<IssueView>('GET', `/issues/${body.id}`, as('resident'))
    const entries = await test.app.get(AuditService, { strict: false }).listFor(place.communityId, await accountOf('resident'), 10)
    const traces = entries.map(({ action, role, reason }) => [action, role, reason])
    expect(traces).toContainEqual(['issueAuthorRevealed', 'contactMember', `issue:${seen.id}`])
    expect((await test.request('POST', `/issues/${body.id}/reveal-author`, as('neighbour'))).error.code).toBe('FORBIDDEN')
  })

  it.each<[string, object, number, string]>([
    ['a text over 2,000 characters', { words: '啊'.repeat(2001) }, 400, 'TEXT_TOO_LONG'],
    ['no words', { words: '  ' }, 400, 'BAD_INPUT'],
    ['an unknown category', { categoryKey: 'nothing.such' }, 400, 'CATEGORY_UNKNOWN'],
    ['a photo that is not there', { photoIds: ['0123456789abcdef01234567'] }, 404, 'MEDIA_NOT_FOUND'],
  ])('refuses %s', async (_, over, status, code) => {
    const answer = await post('resident', over)
    expect([answer.status, answer.error.code]).toEqual([status, code])
    expect(answer.error.message).toMatch(/[一-鿿]/)
  })

  it('refuses the 31st post of an hour, but not of somebody whose work it is', async () => {
    const postMany = (who: keyof SmallCommunity['people']) => Promise.all(Array.from({ length: 31 }, () => post(who)))
    await postMany('neighbour')
    expect((await post('neighbour')).error.code).toBe('TOO_FREQUENT')
    await postMany('property')
    expect((await post('property')).status).toBe(201)
  }, 60_000)

  it("refuses somebody else's household, an unknown gate and malformed ids", async () => {
    const foreign = await post('resident', { place: { gateId: place.gateId, householdId: place.households['501'] } })
    expect(foreign.error.code).toBe('NOT_YOUR_HOUSEHOLD')
    const nowhere = await post('resident', { place: { gateId: '0123456789abcdef01234567' } })
    expect(nowhere.error.code).toBe('AREA_NOT_FOUND')
    const malformed = await test.request('GET', '/issues/not-an-id', as('resident'))
    expect([malformed.status, malformed.error.code]).toEqual([400, 'BAD_ID'])
  })

  it('publishes what was held for verification once the author is verified', async () => {
    const answer = await post('stranger')
    expect(answer.body.held).toBe('phoneNotVerified')
    const claimed = await claim('stranger', place.households['302'])
    expect(claimed.body.status).toBe('pending')
    await test.request('POST', `/residencies/${claimed.body.id}/decide`, as('steward'), { decision: 'confirm', commandId: randomUUID() })
    await test.app.get(PublicationService, { strict: false }).settle(answer.body.id)
    expect((await feed('resident')).map(({ id }) => id)).toContain(answer.body.id)
  })
})
