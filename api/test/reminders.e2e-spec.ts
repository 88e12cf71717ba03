import type { DeliveryView, MyRemindersView } from '@shared/delivery'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import { AuditService } from '../src/audit/audit.service'
import { FixedClock } from '../src/core/clock'
import { newId } from '../src/core/ids'
import type { Recipient } from '../src/core/outbox'
import type { Delivery, Notification } from '../src/notifications/notification.schema'
import { NotificationsRepository } from '../src/notifications/notifications.repository'
import { PeopleRepository } from '../src/people/people.repository'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { testApp } from './support/test-app'

const clock = new FixedClock(new Date('2026-11-24T23:30:00+08:00'))
const template = { id: 't-urgent', title: '紧急的事', kind: 'oneTime', keywords: ['thing1'] } as const
const running = testApp(clock, {
  standIn: { templates: [template] },
  channels: () => ({ subscription: { templates: { urgent: { templateId: 't-urgent', kind: 'oneTime', fields: { thing1: 'what' } } } } }),
})
let street: SmallCommunity
const tokens = {} as Record<keyof SmallCommunity['people'], string>
const personOf = {} as Record<'李秀珍' | '周桂兰', string>

const get = <Service>(type: new (...args: never[]) => Service): Service => running().app.get(type, { strict: false })
const community = () => `/communities/${street.communityId}`
type Who = keyof typeof tokens
const read = (who: Who, query = '') => running().request<Page<DeliveryView>>('GET', `${community()}/deliveries${query}`, tokens[who])
const sendTest = (who: Who, path = '/me/test-message') => running().request<DeliveryView>('POST', path, tokens[who])

const minutesAgo = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000)
async function told(recipient: Recipient, minutes: number, delivery: Partial<Delivery> | undefined, urgent = false): Promise<string> {
  const _id = newId()
  const notification: Notification = {
    _id,
    communityId: street.communityId,
    key: `${_id}|${recipient}`,
    recipient,
    kind: urgent ? 'issue.urgentAlert.handler' : 'issue.acknowledge.author',
    params: { headline: '电梯停了', place: '3号楼2单元', who: '物业 王建国' },
    urgent,
    target: { kind: 'issue', id: newId() },
    at: minutesAgo(minutes),
    delivery: delivery && { state: 'accepted', round: 1, attempts: [], ...delivery },
  }
  await get(NotificationsRepository).insert(notification)
  return _id
}

beforeAll(async () => {
  street = await smallCommunity(running(), clock.now())
  for (const who of Object.keys(street.people) as Who[]) tokens[who] = await running().signIn(street.people[who])
  const entries = await get(PeopleRepository).listOfHouseholds(street.communityId, [street.households['302'], street.households['501']])
  personOf.李秀珍 = entries.find(({ kind }) => kind === 'resident')?._id ?? ''
  personOf.周桂兰 = entries.find(({ kind }) => kind === 'partyMember')?._id ?? ''
}, 60_000)

describe('送达', () => {
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    const at = minutesAgo(9)
    ids.room = await told(`room:${street.communityId}`, 50, {}, true)
    ids.resident = await told(`person:${personOf.李秀珍}`, 40, { state: 'inboxOnly' })
    ids.repeated = await told(
      `person:${personOf.周桂兰}`,
      30,
      {
        state: 'waiting',
        dueAt: clock.now(),
        round: 2,
        together: ['later|person'],
        attempts: [{ channel: 'sms', round: 1, at, result: 'refused', why: 'noPhone' }],
      },
      true,
    )
    ids.joined = await told(`person:${personOf.周桂兰}`, 20, { state: 'joined', withId: ids.repeated }, true)
    await told(`person:${personOf.周桂兰}`, 10, undefined)
  })

  it('shows what was sent to whom and what came of it, newest first; a resident stays masked', async () => {
    const { body } = await read('secretary')
    expect(body.items.map(({ id, to }) => [id, to])).toEqual([
      [ids.joined, '周桂兰'],
      [ids.repeated, '周桂兰'],
      [ids.resident, '李**'],
      [ids.room, '值班室群'],
    ])
    expect(body.items[1]).toMatchObject({
      urgent: true,
      title: '紧急：3号楼2单元',
      state: 'waiting',
      nextAt: clock.now().toISOString(),
      together: 2,
      attempts: [{ channel: 'sms', round: 1, result: 'refused', why: 'noPhone' }],
    })
    expect((await running().request('GET', `${community()}/deliveries/${ids.resident}`, tokens.secretary)).body).toMatchObject({
      to: '李**',
    })
  })

  it('keeps to what is urgent, and to what reached nobody', async () => {
    const idsOf = async (filter: string) => (await read('secretary', `?filter=${filter}`)).body.items.map(({ id }) => id)
    expect(await idsOf('urgent')).toEqual([ids.joined, ids.repeated, ids.room])
    expect(await idsOf('missed')).toEqual([ids.repeated, ids.resident])
  })

  it('goes on where a page ends, and refuses what is no place and no filter', async () => {
    const old = await Promise.all(Array.from({ length: 30 }, (_, nth) => told(`person:${personOf.周桂兰}`, 100 + nth, {})))
    const first = await read('secretary')
    const second = await read('secretary', `?cursor=${first.body.nextCursor}`)
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual([
      ids.joined,
      ids.repeated,
      ids.resident,
      ids.room,
      ...old,
    ])
    expect(second.body.nextCursor).toBeUndefined()
    expect((await read('secretary', '?cursor=nowhere')).error.code).toBe('BAD_INPUT')
    expect((await read('secretary', '?filter=theirs')).status).toBe(400)
    expect((await running().request('GET', `${community()}/deliveries/${newId()}`, tokens.secretary)).error.code).toBe('DELIVERY_NOT_FOUND')
  })

  it('is the office’s alone, and says who looked', async () => {
    for (const who of ['resident', 'contact', 'property', 'steward', 'stranger'] as const) expect((await read(who)).status).toBe(403)
    const entries = await get(AuditService).listFor(street.communityId, street.communityId, 50)
    expect(entries.filter(({ action }) => action === 'deliveriesRead').length).toBeGreaterThan(3)
  })
})

describe('发一条试试', () => {
  it('is sent at once, also at night, and is not new in the own inbox', async () => {
    const { status, body } = await sendTest('contact')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: '试一条提醒，收到了就好',
      body: '您自己发的，不用回',
      state: 'waiting',
      nextAt: clock.now().toISOString(),
    })
    const { body: inbox } = await running().request<Page<InboxItemView>>('GET', '/inbox', tokens.contact)
    expect(inbox.items.find(({ id }) => id === body.id)).toMatchObject({ readAt: clock.now().toISOString(), target: { kind: 'reminders' } })
  })

  it('is followed by its owner, and by nobody else', async () => {
    const { body } = await sendTest('steward')
    expect((await running().request('GET', `/me/deliveries/${body.id}`, tokens.steward)).body).toMatchObject({ id: body.id })
    expect((await running().request('GET', `/me/deliveries/${body.id}`, tokens.property)).error.code).toBe('DELIVERY_NOT_FOUND')
  })

  it('goes five times an hour, however fast one taps', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendTest('property')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(answers.find(({ status }) => status !== 200)?.error).toMatchObject({ code: 'TEST_MESSAGES_FULL' })
    clock.advanceMinutes(60)
    expect((await sendTest('property')).status).toBe(200)
  })

  it('needs a community to be of', async () => {
    expect((await sendTest('stranger')).error.code).toBe('TEST_WITHOUT_COMMUNITY')
  })

  it('is sent by the office to somebody of its community, in its own name', async () => {
    const to = (id: string) => sendTest('secretary', `${community()}/people/${id}/test-message`)
    expect((await to(personOf.周桂兰)).body).toMatchObject({ to: '周桂兰', body: '社区书记 陈晓雯发的，不用回' })
    expect((await to(personOf.李秀珍)).body.to).toBe('李**')
    expect((await to(newId())).error.code).toBe('TEST_PERSON_NOT_FOUND')
    expect((await sendTest('property', `${community()}/people/${personOf.周桂兰}/test-message`)).status).toBe(403)
  })
})

describe('提醒', () => {
  const urgent = async (who: Who) => (await running().request<MyRemindersView>('GET', '/me/reminders', tokens[who])).body.purposes[0]
  const answer = (who: Who, choice: 'accept' | 'reject') =>
    running().phoneSide('/subscribe', { openid: street.people[who], templateIds: ['t-urgent'], choice })

  /** WeChat's push follows the answer a moment later. */
  const counted = async (who: Who, left: number) => {
    const until = Date.now() + 5000
    while ((await urgent(who))?.left !== left && Date.now() < until);
    return urgent(who)
  }

  it('counts what WeChat says was allowed, tap by tap, of somebody whom no message waits for', async () => {
    expect(await urgent('secretary')).toEqual({ purpose: 'urgent', templateId: 't-urgent', kind: 'oneTime', left: 0, on: false })
    await answer('secretary', 'accept')
    // two pushes of one second about the same are one push repeated
    expect(await counted('secretary', 1)).toMatchObject({ left: 1 })
    clock.advanceMinutes(1)
    await answer('secretary', 'accept')
    expect(await counted('secretary', 2)).toEqual(expect.objectContaining({ left: 2, on: true }))
    await answer('contact', 'reject')
    expect(await urgent('contact')).toMatchObject({ left: 0, on: false })
  })

  it('has no work in it for a resident, and answers somebody of no community', async () => {
    expect((await urgent('resident'))?.purpose).toBe('progress')
    expect((await urgent('stranger'))?.purpose).toBe('progress')
    expect((await running().request('GET', '/me/reminders')).error.code).toBe('SIGN_IN_REQUIRED')
  })
})
