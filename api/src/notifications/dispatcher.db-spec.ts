import { Logger } from '@nestjs/common'
import { type Connection, type Model, Schema } from 'mongoose'
import { freshDatabase } from '../../test/support/fresh-database'
import { FixedClock } from '../core/clock'
import { idField, newId } from '../core/ids'
import { noticeFields, type PendingNotice, pendingNotice, type Recipient, type WithNotices } from '../core/outbox'
import { outboxSource } from '../core/outbox-source'
import { AlertsRepository } from './delivering/alerts.repository'
import { Tellings } from './delivering/tellings'
import { Dispatcher } from './dispatcher'
import { type Notification, notificationSchema } from './notification.schema'
import { NotificationsRepository } from './notifications.repository'

interface Telling extends WithNotices {
  _id: string
  communityId: string
}

const now = new Date('2026-11-23T02:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const clock = new FixedClock(now)
const tellingSchema = new Schema<Telling>({ _id: idField, communityId: String, ...noticeFields }, { versionKey: false })

describe('Dispatcher', () => {
  const database = freshDatabase()
  let connection: Connection
  let telling: Model<Telling>
  let notifications: Model<Notification>
  const repository = () => new NotificationsRepository(notifications)
  const dispatcher = (told = repository()) => new Dispatcher(connection, new Tellings(told, new AlertsRepository(notifications)), clock)

  beforeAll(async () => {
    Logger.overrideLogger(false)
    connection = await database.connect()
    telling = connection.model<Telling>('Telling', tellingSchema)
    notifications = connection.model<Notification>('Notification', notificationSchema)
    await Promise.all([telling.init(), notifications.init()])
  })
  afterAll(() => Logger.overrideLogger(['error', 'warn']))
  beforeEach(async () => {
    await Promise.all([telling.deleteMany(), notifications.deleteMany()])
  })

  const notice = (...recipients: Recipient[]): PendingNotice =>
    pendingNotice({ kind: 'k', recipients, params: { headline: '灯' }, urgent: true, target: { kind: 'issue', id: newId() } })
  const document = async (pendingNotices: PendingNotice[], noticesDueAt: Date | undefined = now): Promise<string> =>
    (await telling.create({ communityId: newId(), pendingNotices, noticesDueAt }))._id
  const told = async () => (await notifications.find().lean()).map(({ recipient }) => recipient).sort()
  const left = async (id: string) => {
    const found = await telling.findById(id).orFail().lean()
    return { notices: found.pendingNotices.length, due: found.noticesDueAt }
  }
  /** A repository that does something else around its insert. */
  const around = (insert: NotificationsRepository['insert']) => Object.assign(repository(), { insert })

  it('makes one notification per person, however often it runs and in however many processes', async () => {
    const id = await document([notice('person:a', 'person:b', 'person:a'), notice('person:a')])
    await Promise.all([dispatcher().dispatchDue(), dispatcher().dispatchDue()])
    await dispatcher().dispatchDue()
    expect(await told()).toEqual(['person:a', 'person:a', 'person:b'])
    expect(await left(id)).toEqual({ notices: 0, due: undefined })
    expect(await notifications.findOne({ recipient: 'person:b' }).lean()).toMatchObject({
      kind: 'k',
      params: { headline: '灯' },
      urgent: true,
      at: now,
    })
  })

  it('tells nothing before its time', async () => {
    await document([notice('person:a')], later(1))
    expect(await dispatcher().dispatchDue()).toBe(0)
    expect(await dispatcher().dispatchDue(later(1))).toBe(1)
  })

  it('goes on where a process died between two people, and between telling and removing', async () => {
    const pending = notice('person:a', 'person:b')
    const id = await document([pending])
    let first: Promise<boolean> | undefined
    const dying = around(async (notification) => {
      if (notification.recipient === 'person:a') {
        first = repository().insert(notification)
        return first
      }
      await first
      throw new Error('the process dies')
    })
    await dispatcher(dying).dispatchDue()
    expect(await told()).toEqual(['person:a'])
    expect((await left(id)).notices).toBe(1)
    await dispatcher().dispatchDue(later(5))
    await telling.updateOne({ _id: id }, { $set: { pendingNotices: [pending], noticesDueAt: now } })
    await dispatcher().dispatchDue()
    expect(await told()).toEqual(['person:a', 'person:b'])
    expect(await left(id)).toEqual({ notices: 0, due: undefined })
  })

  it('keeps what is told meanwhile', async () => {
    const id = await document([notice('person:a')])
    const pushing = around(async (notification) => {
      if (notification.recipient === 'person:a')
        await telling.updateOne({ _id: id }, { $push: { pendingNotices: notice('person:late') }, $set: { noticesDueAt: now } })
      return repository().insert(notification)
    })
    await dispatcher(pushing).dispatchDue()
    expect(await left(id)).toEqual({ notices: 1, due: now })
    await dispatcher().dispatchDue()
    expect(await told()).toEqual(['person:a', 'person:late'])
  })

  it('puts back what fails and tells the others', async () => {
    const failing = await document([notice('person:broken')], later(-10))
    await document([notice('person:a')])
    const refusing = around(async (notification) => {
      if (notification.recipient === 'person:broken') throw new Error('no')
      return repository().insert(notification)
    })
    expect(await dispatcher(refusing).dispatchDue()).toBe(1)
    expect(await told()).toEqual(['person:a'])
    expect(await left(failing)).toEqual({ notices: 1, due: later(1) })
  })

  it('begins with what waits longest', async () => {
    const [second, first] = [await document([notice('person:a')], later(-1)), await document([notice('person:b')], later(-2))]
    const due = await outboxSource(telling).listDue(now, 10)
    expect(due.map(({ _id }) => _id)).toEqual([first, second])
  })

  it('lets only the recipient mark as read', async () => {
    await document([notice('person:a', 'person:b')])
    await dispatcher().dispatchDue()
    const ids = (await notifications.find().lean()).map(({ _id }) => _id)
    await repository().markReadAnywhere(['person:a'], ids, now)
    expect([await repository().countUnreadAnywhere(['person:a']), await repository().countUnreadAnywhere(['person:b'])]).toEqual([0, 1])
    expect(await repository().listForAnywhere(['person:a'], undefined, 10)).toHaveLength(1)
  })
})
