import { Logger } from '@nestjs/common'
import { channelNames } from '@shared/channels'
import type { Connection, Model } from 'mongoose'
import { freshDatabase } from '../../../test/support/fresh-database'
import { FixedClock } from '../../core/clock'
import { newId } from '../../core/ids'
import { type PendingNotice, pendingNotice, type Recipient } from '../../core/outbox'
import type { AskedOf, AskedStill } from '../../issues/handling/asked-still.service'
import { type Notification, notificationSchema } from '../notification.schema'
import { NotificationsRepository } from '../notifications.repository'
import type { Addresses } from './addresses'
import { AlertsRepository } from './alerts.repository'
import { Deliverer } from './deliverer'
import { DeliveriesRepository } from './deliveries.repository'
import { Deliveries } from './deliveries.service'
import { Sender } from './sender'
import { Tellings } from './tellings'
import { FakeChannel } from './testing/fake-channel'
import { Truth } from './truth'

// 03:00 on the first day of the Spring Festival
const night = new Date('2027-02-06T03:00:00+08:00')
const morning = new Date('2027-02-06T09:00:00+08:00')
const communityId = newId()

describe('Deliverer', () => {
  const database = freshDatabase()
  const clock = new FixedClock(night)
  let connection: Connection
  let notifications: Model<Notification>
  let channels: Record<(typeof channelNames)[number], FakeChannel>
  /** Issues that somebody took on, and people who left. */
  let taken: Set<string>
  let left: Set<string>

  /** Nothing here is about a request or a hand-over. */
  const elsewhere = {} as never
  const askedStill = { of: async (_: string, asked: AskedOf[]) => asked.map(({ issueId }) => !taken.has(issueId)) } as unknown as AskedStill
  const addresses = {
    of: async (recipient: Recipient) => (left.has(recipient) ? 'gone' : { communityId, room: recipient.startsWith('room') || undefined }),
  } as unknown as Addresses
  const repository = () => new DeliveriesRepository(notifications)
  const tellings = (alerts = new AlertsRepository(notifications)) => new Tellings(new NotificationsRepository(notifications), alerts)
  const deliverer = (deliveries = repository()) =>
    new Deliverer(
      deliveries,
      new Truth(askedStill, elsewhere, elsewhere),
      addresses,
      new Sender(deliveries, Object.values(channels), clock),
      clock,
    )
  const turn = async (...deliverers: Deliverer[]) => {
    const all = deliverers.length > 0 ? deliverers : [deliverer()]
    await Promise.all(all.map((one) => one.takeUp(clock.now())))
    await Promise.all(all.map((one) => one.idle()))
  }
  const pass = async (minutes: number) => {
    clock.advanceMinutes(minutes)
    await turn()
  }

  const call = (issueId = newId(), over: Partial<PendingNotice> = {}): PendingNotice =>
    pendingNotice({
      kind: 'issue.urgentAlert.handler',
      recipients: [],
      params: { headline: '有人困在电梯里', place: '3号楼2单元', who: '' },
      urgent: true,
      target: { kind: 'issue', id: issueId },
      joinKey: 'b3|lift',
      ...over,
    })
  const news = (headline = '灯'): PendingNotice =>
    call(newId(), { kind: 'issue.resolve.author', urgent: false, joinKey: undefined, params: { headline, who: '物业 王建国' } })
  const tell = async (notice: PendingNotice, recipient: Recipient = 'person:zhou') =>
    (await tellings().tell(communityId, notice, recipient, clock.now()))?._id ?? ''
  const stored = async (id: string) => (await notifications.findById(id).orFail().lean()).delivery
  const sent = () => channelNames.map((name) => channels[name].sent.length)

  beforeAll(async () => {
    Logger.overrideLogger(false)
    connection = await database.connect()
    notifications = connection.model<Notification>('Notification', notificationSchema)
    await notifications.init()
  })
  afterAll(() => Logger.overrideLogger(['error', 'warn']))
  beforeEach(async () => {
    await notifications.deleteMany()
    clock.set(night)
    taken = new Set()
    left = new Set()
    channels = Object.fromEntries(channelNames.map((name) => [name, new FakeChannel(name)])) as typeof channels
  })

  it('calls a person on every channel at once and the duty room in its group, again and again until somebody takes it on', async () => {
    const issueId = newId()
    const alert = call(issueId)
    const id = await tell(alert)
    await tell(alert)
    await tell(alert, `room:${communityId}`)
    await turn()
    expect(sent()).toEqual([1, 1, 1, 1])
    expect(await stored(id)).toMatchObject({ state: 'accepted', round: 1, dueAt: new Date('2027-02-06T03:01:00+08:00') })
    await turn()
    await pass(0.5)
    expect(sent()).toEqual([1, 1, 1, 1])
    await pass(0.5)
    expect(sent()).toEqual([2, 2, 2, 2])
    taken.add(issueId)
    await pass(2)
    expect(sent()).toEqual([2, 2, 2, 2])
    const { attempts, ...end } = (await stored(id)) ?? { attempts: [] }
    expect(end).toEqual({ state: 'accepted', round: 2 })
    expect(attempts.map(({ channel, round, result }) => `${channel} ${round} ${result}`)).toContain('sms 2 accepted')
  })

  it('sends once for each notification and channel, however many processes look', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => tell(call(newId(), { joinKey: `b${at}` }), `person:${at % 5}`)))
    const newsIds = await Promise.all([1, 2, 3].map((at) => tell(news(), `account:${at}`)))
    clock.set(morning)
    await turn(deliverer(), deliverer(), deliverer())
    expect(sent()).toEqual([all.length + newsIds.length, all.length, all.length, 0])
    expect(new Set(channels.subscription.sent.map(({ message }) => message.id)).size).toBe(all.length + newsIds.length)
  })

  it('tells fifty things for one person one after the other, none left and none twice', async () => {
    let atOnce = 0
    let most = 0
    channels.sms.answer = async () => {
      most = Math.max(most, ++atOnce)
      await Promise.resolve()
      atOnce--
      return { result: 'accepted' }
    }
    for (let at = 0; at < 50; at++) await tell(call(newId(), { joinKey: `b${at}` }))
    await turn(deliverer())
    expect([channels.sms.sent.length, most]).toEqual([50, 1])
  })

  it('goes on after a process died in between: urgent on the channels that have not accepted, other news not at all', async () => {
    const id = await tell(call())
    clock.set(morning)
    const newsId = await tell(news(), 'account:li')
    const dying = repository()
    let writes = 0
    dying.addAttempt = async (claimed, attempt) => {
      if (attempt.channel === 'subscription' && claimed.urgent) return repository().addAttempt(claimed, attempt)
      writes++
      throw new Error('the process dies')
    }
    await turn(deliverer(dying))
    expect([sent(), writes]).toEqual([[2, 1, 1, 0], 3])
    await turn()
    expect(sent()).toEqual([2, 1, 1, 0])

    clock.advanceMinutes(1)
    await turn()
    expect(sent()).toEqual([2, 2, 2, 0])
    expect(await stored(id)).toMatchObject({ state: 'accepted', round: 1 })
    expect(new Set(channels.sms.sent.map(({ message }) => message.id)).size).toBe(1)
    expect(await stored(newsId)).toEqual({ state: 'unknown', round: 1, attempts: [] })
  })

  it('calls again after a process died when all had accepted, and never where there is nothing to call by', async () => {
    const id = await tell(call())
    const dying = repository()
    dying.settle = async () => {
      throw new Error('the process dies')
    }
    await turn(deliverer(dying))
    await pass(0.5)
    expect([sent(), await stored(id)]).toMatchObject([
      [1, 1, 1, 0],
      { state: 'accepted', round: 1, dueAt: new Date(night.getTime() + 90_000) },
    ])

    for (const channel of Object.values(channels)) channel.connected = false
    const alone = await tell(call(newId(), { joinKey: 'b9|lift' }))
    channels.dutyRoom.connected = true
    channels.dutyRoom.answer = () => ({ result: 'unavailable', why: 'noRoom' })
    const room = await tell(call(), `room:${communityId}`)
    await turn()
    const ends = await Promise.all([alone, room].map(async (one) => [(await stored(one))?.state, (await stored(one))?.dueAt]))
    expect(ends).toEqual([
      ['inboxOnly', undefined],
      ['inboxOnly', undefined],
    ])
  })

  it('lets a channel that hangs hold up nobody: neither the others’ answers, nor other people, nor the next turn', async () => {
    const id = await tell(call())
    let answer: () => void = () => undefined
    channels.subscription.answer = (_, { room }) =>
      room ? { result: 'accepted' } : new Promise((resolve) => (answer = () => resolve({ result: 'failed', why: 'unreachable' })))
    const hanging = deliverer()
    await hanging.takeUp(clock.now())
    const other = await tell(call(), `room:${communityId}`)
    await hanging.takeUp(clock.now())
    while ((await stored(other))?.state !== 'accepted' || (await stored(id))?.attempts.length !== 2);
    expect((await stored(id))?.attempts.map(({ channel }) => channel).sort()).toEqual(['serviceAccount', 'sms'])
    answer()
    await hanging.idle()
    expect((await stored(id))?.attempts).toHaveLength(3)
  })

  it('tries one channel after the other for what is not urgent, until one accepts', async () => {
    clock.set(morning)
    channels.subscription.answer = () => ({ result: 'unavailable', why: 'noCredit' })
    channels.serviceAccount.connected = false
    const id = await tell(news())
    await turn()
    expect(sent()).toEqual([1, 0, 1, 0])
    expect((await stored(id))?.attempts.map(({ channel, result, why }) => [channel, result, why])).toEqual([
      ['serviceAccount', 'unavailable', 'notConfigured'],
      ['subscription', 'unavailable', 'noCredit'],
      ['sms', 'accepted', undefined],
    ])
    for (const channel of Object.values(channels)) channel.answer = () => ({ result: 'refused', why: 'refusedByPerson' })
    const unreached = await tell(news())
    await turn()
    channels.sms.answer = () => {
      throw new Error('sent or not, nobody knows')
    }
    const unclear = await tell(news())
    await turn()
    expect([(await stored(unreached))?.state, (await stored(unclear))?.state]).toEqual(['inboxOnly', 'unknown'])
    expect(channels.dutyRoom.sent).toHaveLength(1)
  })

  it('lets a night’s news wait and tells them in the morning as one, without what was read or is no longer true', async () => {
    const done = news('已过去')
    const ids = [await tell(news('一')), await tell(news('二')), await tell(done), await tell(news('读过')), await tell(news('三'))]
    taken.add(done.target.id)
    await notifications.updateOne({ _id: ids[3] }, { $set: { readAt: night } })
    await turn()
    clock.set(new Date('2027-02-06T06:59:59+08:00'))
    await turn()
    expect(sent()).toEqual([0, 0, 0, 0])
    clock.set(new Date('2027-02-06T07:00:00+08:00'))
    await turn(deliverer(), deliverer())
    expect(channels.subscription.titles).toEqual(['您有 3 件新消息'])
    const states = await Promise.all(ids.map(async (id) => (await stored(id))?.state))
    expect(states).toEqual(['accepted', 'joined', 'answered', 'read', 'joined'])
    expect((await stored(ids[1] ?? ''))?.withId).toBe(ids[0])
  })

  it('never tells at night what was due in the evening, nor today what is of yesterday', async () => {
    clock.set(new Date('2027-02-05T21:59:00+08:00'))
    const id = await tell(news())
    clock.set(night)
    await turn()
    expect([sent(), (await stored(id))?.dueAt]).toEqual([[0, 0, 0, 0], new Date('2027-02-06T07:00:00+08:00')])
    clock.set(new Date('2027-02-07T09:00:00+08:00'))
    await turn()
    expect([sent(), (await stored(id))?.state]).toEqual([[0, 0, 0, 0], 'inboxOnly'])
  })

  it('tells nobody who left', async () => {
    left.add('person:zhou')
    const id = await tell(call())
    await turn()
    expect([sent(), (await stored(id))?.state]).toEqual([[0, 0, 0, 0], 'gone'])
  })

  it('tells alerts of one building and category as one with how many, within a minute, as long as any of them is open', async () => {
    const [first, second] = [newId(), newId()]
    const id = await tell(call(first))
    await turn()
    clock.advanceMinutes(0.5)
    const joined = await tell(call(second))
    const nextDoor = await tell(call(newId(), { joinKey: 'b4|lift' }))
    await turn()
    expect(channels.sms.titles).toEqual(['紧急：3号楼2单元', '紧急：3号楼2单元'])
    expect(await stored(joined)).toMatchObject({ state: 'joined', withId: id })
    expect((await stored(nextDoor))?.state).toBe('accepted')
    await pass(1 / 3)
    expect(channels.sms.titles.slice(2)).toEqual(['3号楼2单元 有人困在电梯里 等 2 件'])
    // the first was taken on: the other one goes on being called for
    taken.add(first)
    clock.set(new Date(night.getTime() + 3 * 60_000))
    await turn()
    expect(channels.sms.sent.filter(({ message }) => message.page.includes(second))).toHaveLength(1)
    taken.add(second)
    clock.set(new Date(night.getTime() + 60 * 60_000))
    await turn()
    expect((await stored(id))?.dueAt).toBeUndefined()
    // over: the next one begins its own
    expect((await stored(await tell(call())))?.state).toBe('waiting')
  })

  it('sends the second alert itself when the first ends between looking and joining, and heals a crash in between', async () => {
    const first = await tell(call())
    const ending = new AlertsRepository(notifications)
    ending.findGoingOnAnywhere = async (joinKey) => {
      const found = await new AlertsRepository(notifications).findGoingOnAnywhere(joinKey)
      await notifications.updateOne({ _id: first }, { $unset: { 'delivery.dueAt': 1, 'delivery.joinKey': 1 } })
      return found
    }
    const notice = call()
    await tellings(ending).tell(communityId, notice, 'person:zhou', clock.now())
    expect(await notifications.countDocuments({ 'delivery.state': 'waiting', 'delivery.dueAt': night })).toBe(1)

    const third = call()
    const dying = new NotificationsRepository(notifications)
    let inserts = 0
    dying.insert = async (one) => {
      if (++inserts === 2) throw new Error('the process dies')
      return new NotificationsRepository(notifications).insert(one)
    }
    const again = () => new Tellings(dying, new AlertsRepository(notifications)).tell(communityId, third, 'person:zhou', clock.now())
    await expect(again()).rejects.toThrow('dies')
    await again()
    await again()
    expect(await notifications.countDocuments({ 'delivery.state': 'joined' })).toBe(1)
    await turn()
    expect(channels.sms.titles).toEqual(['3号楼2单元 有人困在电梯里 等 2 件'])
  })

  it('forgets no alert that joins while the message is on its way', async () => {
    const id = await tell(call())
    channels.sms.answer = async () => {
      if (channels.sms.sent.length === 1) await tell(call())
      return { result: 'accepted' }
    }
    await turn()
    expect((await stored(id))?.dueAt).toEqual(new Date(night.getTime() + 50_000))
    await pass(1)
    expect(channels.sms.titles.at(-1)).toBe('3号楼2单元 有人困在电梯里 等 2 件')
  })

  it('goes by the next channel when the first says later that it failed', async () => {
    clock.set(morning)
    channels.subscription.answer = () => ({ result: 'accepted', messageId: 'm-1' })
    const id = await tell(news())
    await turn()
    const deliveries = new Deliveries(repository(), clock)
    expect(await deliveries.failedLater('m-2', 'refusedByPerson')).toBe(false)
    for (const _ of [1, 2]) expect(await deliveries.failedLater('m-1', 'refusedByPerson')).toBe(true)
    await turn()
    expect(sent()).toEqual([1, 1, 0, 0])
    expect((await stored(id))?.attempts.map(({ channel, result }) => [channel, result])).toEqual([
      ['subscription', 'refused'],
      ['serviceAccount', 'accepted'],
    ])
  })
})
