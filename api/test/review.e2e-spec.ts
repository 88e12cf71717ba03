import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { IssueCardView, IssueView } from '@shared/issues'
import type { ReviewCountView, ReviewIssueInput, ReviewItemView, ReviewSampleView } from '@shared/review'
import sharp from 'sharp'
import { AuditService } from '../src/audit/audit.service'
import { CommentsService } from '../src/issues/neighbours/comments.service'
import { PublicationService } from '../src/issues/posting/publication.service'
import { Dispatcher } from '../src/notifications/dispatcher'
import { WechatClient } from '../src/wechat/wechat.client'
import { WechatError } from '../src/wechat/wechat.errors'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { type TestApp, testApp } from './support/test-app'

type Who = keyof SmallCommunity['people']

/** 内容安全: what is held, who hears of it all the same, and what a person of the office does with it. */
describe('content safety and 等着看', () => {
  const running = testApp()
  let test: TestApp
  let place: SmallCommunity
  const tokens = {} as Record<Who, string>
  const as = (who: Who): string => tokens[who]

  beforeAll(async () => {
    test = running()
    place = await smallCommunity(test)
    for (const who of ['resident', 'contact', 'property', 'secretary', 'steward'] as const)
      tokens[who] = await test.signIn(place.people[who])
    for (const [who, householdId] of [
      ['resident', place.households['302']],
      ['contact', place.households['501']],
    ] as const)
      await test.request('POST', '/residencies', as(who), { householdId, relation: 'owner', clientRequestId: randomUUID() })
  }, 60_000)
  afterEach(() => jest.restoreAllMocks())

  const photo = async () => {
    const file = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#6b7' } })
      .jpeg()
      .toBuffer()
    return (await test.upload<{ id: string }>('/media', as('resident'), file, 'a.jpg')).body.id
  }
  const post = (over: object = {}) =>
    test.request<IssueView>('POST', '/issues', as('resident'), {
      clientRequestId: randomUUID(),
      words: '楼道声控灯不亮',
      place: { gateId: place.gateId, householdId: place.households['302'] },
      categoryKey: 'power.stairLight',
      ...over,
    })
  const read = (who: Who, id: string) => test.request<IssueView>('GET', `/issues/${id}`, as(who))
  const feed = async (who: Who) => (await test.request<Page<IssueCardView>>('GET', '/feed', as(who))).body.items.map(({ id }) => id)
  const path = () => `/communities/${place.communityId}/review`
  const queue = async () => (await test.request<Page<ReviewItemView>>('GET', path(), as('secretary'))).body.items
  const waiting = async (id: string) => (await queue()).find((item) => item.id === id)
  const decide = (item: Pick<ReviewItemView, 'kind' | 'id'>, input: Partial<ReviewIssueInput>, who: Who = 'secretary') =>
    test.request<ReviewItemView>('POST', `${path()}/${item.kind}s/${item.id}`, as(who), {
      commandId: randomUUID(),
      decision: 'show',
      ...input,
    })
  const inbox = async (who: Who) => {
    await test.app.get(Dispatcher, { strict: false }).dispatchDue()
    return (await test.request<Page<InboxItemView>>('GET', '/inbox', as(who))).body.items
  }
  const wechatAway = (error = WechatError.unreachable('/wxa/msg_sec_check', 'TimeoutError')) =>
    jest.spyOn(test.app.get(WechatClient, { strict: false }), 'msgSecCheck').mockRejectedValue(error)

  it('reaches handlers at once when WeChat is away, and neighbours after the check', async () => {
    wechatAway()
    const { body, status } = await post({ categoryKey: 'lift.stopped', urgentAnswer: true, words: '电梯里困了人' })
    expect([status, body.held, body.urgency]).toEqual([201, 'contentCheck', 'U'])
    expect((await inbox('contact')).some(({ target, urgent }) => target.id === body.id && urgent)).toBe(true)
    expect((await read('property', body.id)).body.words).toBe('电梯里困了人')
    expect(await feed('contact')).not.toContain(body.id)
    jest.restoreAllMocks()
    await test.app.get(PublicationService, { strict: false }).settle(body.id)
    expect(await feed('contact')).toContain(body.id)
  })

  it('asks the office about what WeChat cannot say, and shows it once somebody has looked', async () => {
    const { body } = await post({ words: '这里要复核测试一下' })
    expect(body.held).toBe('staffRelease')
    const item = await waiting(body.id)
    expect(item).toMatchObject({ why: ['textReview'], authorName: '李**', placeName: '3号楼2单元 302', urgent: false, state: 'waiting' })
    expect((await decide({ kind: 'issue', id: body.id }, { photoIds: [] })).body).toMatchObject({
      state: 'shown',
      decided: { who: '陈晓雯', decision: 'show' },
    })
    expect(await waiting(body.id)).toBeUndefined()
    expect(await feed('contact')).toContain(body.id)
    const audit = await test.app.get(AuditService, { strict: false }).listFor(place.communityId, body.id, 5)
    expect(audit.map(({ action }) => action)).toEqual(['issueShown'])
  })

  it('asks the office when the author was not here for two hours', async () => {
    wechatAway(WechatError.fromCode('/wxa/msg_sec_check', 61010, ''))
    const { body } = await post()
    expect((await waiting(body.id))?.why).toEqual(['textUnchecked'])
  })

  it('shows neighbours the photos that were chosen, handlers all', async () => {
    const photoIds = [await photo(), await photo()]
    const { body } = await post({ categoryKey: 'ebike.indoors', photoIds })
    for (let tries = 0; tries < 100 && !(await waiting(body.id)); tries++) await setImmediate()
    const item = await waiting(body.id)
    expect(item?.photos.map(({ mayShow, check }) => [mayShow, check])).toEqual([
      [true, 'pass'],
      [true, 'pass'],
    ])
    await decide({ kind: 'issue', id: body.id }, { photoIds: photoIds.slice(1) })
    const seenBy = async (who: Who) => (await read(who, body.id)).body.photos.map(({ id }) => id)
    expect([await seenBy('property'), await seenBy('resident')]).toEqual([photoIds, photoIds])
    expect(await seenBy('steward')).toEqual(photoIds.slice(1))
    expect((await read('steward', body.id)).body.photoCount).toBe(1)
  })

  it('keeps back with a reason that the author reads, and takes back what neighbours saw', async () => {
    const { body } = await post({ words: '王师傅电话 13800001234' })
    expect(await feed('contact')).toContain(body.id)
    expect((await decide({ kind: 'issue', id: body.id }, { decision: 'keepBack' })).error.code).toBe('REASON_REQUIRED')
    const commandId = randomUUID()
    const input = { decision: 'keepBack', reason: 'othersData', commandId } as const
    expect((await decide({ kind: 'issue', id: body.id }, input)).body.state).toBe('keptBack')
    expect((await decide({ kind: 'issue', id: body.id }, input)).status).toBe(200)
    expect(await feed('contact')).not.toContain(body.id)
    const mine = (await read('resident', body.id)).body
    expect([mine.held, mine.keptBackBecause]).toEqual(['keptBack', '里面有别人的电话或门牌'])
    expect(mine.timeline.find(({ event }) => event === 'keptBack')?.words).toBe('里面有别人的电话或门牌')
    const told = (await inbox('resident')).filter(({ kind, target }) => kind === 'issue.keptBack.author' && target.id === body.id)
    expect(told.map(({ body: words }) => words)).toEqual([
      '“王师傅电话 13800001234”：里面有别人的电话或门牌。办的人看得到，照常办；改一改可以再发',
    ])
    const late = await decide({ kind: 'issue', id: body.id }, { photoIds: [] })
    expect([late.error.code, late.error.message]).toEqual(['REVIEW_DECIDED', '陈晓雯刚刚已经看过这一条，请看最新情况'])
    expect((await decide({ kind: 'issue', id: body.id }, { photoIds: [], basedOn: commandId })).body.state).toBe('shown')
  })

  it('holds comments back the same way, and tells their authors', async () => {
    const { body } = await post()
    const comment = (who: Who, words: string) =>
      test.request<IssueView>('POST', `/issues/${body.id}/comments`, as(who), { clientRequestId: randomUUID(), words })
    const seen = async (who: Who) => (await read(who, body.id)).body.comments.map(({ words, held }) => [words, held])
    await comment('resident', '复核测试：我家也黑')
    await comment('resident', '违规测试')
    wechatAway()
    await comment('property', '师傅在路上')
    jest.restoreAllMocks()
    expect(await seen('resident')).toEqual([
      ['复核测试：我家也黑', 'staffRelease'],
      ['违规测试', 'refused'],
      ['师傅在路上', undefined],
    ])
    expect((await inbox('resident')).some(({ kind }) => kind === 'commentRefused')).toBe(true)
    const item = (await queue()).find(({ kind, issueId }) => kind === 'comment' && issueId === body.id)
    expect(item).toMatchObject({ why: ['textReview'], about: '楼道声控灯不亮' })
    if (!item) return
    expect((await decide(item, { decision: 'keepBack', reason: 'other', words: '请说得和气些' })).body.state).toBe('keptBack')
    expect((await inbox('resident')).find(({ kind }) => kind === 'commentKeptBack')?.body).toContain('请说得和气些')
    await test.app.get(CommentsService, { strict: false }).checkDue(new Date(Date.now() + 3 * 60_000))
    expect((await seen('resident')).at(-1)).toEqual(['师傅在路上', undefined])
  })

  it('does not take from a handler what neighbours must not read, and lets everything else through at once', async () => {
    const { body } = await post()
    const acknowledge = (words: string) =>
      test.request<IssueView>('POST', `/issues/${body.id}/events`, as('property'), { event: 'acknowledge', commandId: randomUUID(), words })
    expect((await acknowledge('违规测试')).error.code).toBe('WORDS_REFUSED')
    wechatAway()
    expect((await acknowledge('师傅在路上')).body.status).toBe('acknowledged')
  })

  it('draws a sample of yesterday, and counts what is left of it', async () => {
    const count = async () => (await test.request<ReviewCountView>('GET', `${path()}/count`, as('secretary'))).body
    const { body } = await test.request<ReviewSampleView>('GET', `${path()}/sample`, as('secretary'))
    expect([body.items, body.looked, (await count()).sample]).toEqual([[], 0, 0])
    expect((await count()).waiting).toBe((await queue()).length)
  })

  it.each<[string, () => ReturnType<typeof decide>, string]>([
    [
      'words that WeChat refused',
      async () => decide({ kind: 'issue', id: (await post({ words: '违规测试' })).body.id }, {}),
      'EVENT_NOT_ALLOWED',
    ],
    [
      'what is for handlers only',
      async () => decide({ kind: 'issue', id: (await post({ visibility: 'handlers' })).body.id }, {}),
      'EVENT_NOT_ALLOWED',
    ],
    [
      'a photo of another issue',
      async () => decide({ kind: 'issue', id: (await post()).body.id }, { photoIds: ['0123456789abcdef01234567'] }),
      'EVENT_NOT_ALLOWED',
    ],
    ['an unknown issue', () => decide({ kind: 'issue', id: '0123456789abcdef01234567' }, {}), 'ISSUE_NOT_FOUND'],
    ['a malformed id', () => decide({ kind: 'issue', id: 'x' }, {}), 'BAD_ID'],
    [
      'too many words',
      () => decide({ kind: 'comment', id: '0123456789abcdef01234567' }, { decision: 'keepBack', words: '长'.repeat(101) }),
      'TEXT_TOO_LONG',
    ],
    ['a property desk', async () => decide({ kind: 'issue', id: (await post()).body.id }, {}, 'property'), 'FORBIDDEN'],
    ['a resident', async () => decide({ kind: 'issue', id: (await post()).body.id }, {}, 'resident'), 'FORBIDDEN'],
  ])('refuses to decide about %s', async (_, ask, code) => {
    expect((await ask()).error.code).toBe(code)
  })
})
