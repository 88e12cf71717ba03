import { freshDatabase } from '../../../test/support/fresh-database'
import { newId } from '../../core/ids'
import { pendingNotice } from '../../core/outbox'
import { later, monday } from '../machine/testing/street'
import { type Notice, noticeSchema } from './notice.schema'
import { NoticesRepository } from './notices.repository'

const communityId = newId()
const buildNotice = (over: Partial<Notice> = {}): Notice => ({
  _id: newId(),
  communityId,
  issueId: newId(),
  clientRequestId: newId(),
  areaId: newId(),
  areaName: '3号楼2单元',
  text: { title: '停水检修', reason: '2 单元换阀门', fromAt: monday, untilAt: later(180), phone: 'desk' },
  issuer: { accountId: newId(), role: 'propertyStaff' },
  textCheck: 'pass',
  publishedAt: monday,
  commandIds: [],
  lookAt: later(3),
  rev: 0,
  pendingNotices: [],
  ...over,
})

describe('the repository of notices', () => {
  const database = freshDatabase()
  let repository: NoticesRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Notice>('Notice', noticeSchema)
    await model.init()
    repository = new NoticesRepository(model)
  })

  const insert = async (over: Partial<Notice> = {}): Promise<Notice> => {
    const notice = buildNotice(over)
    await repository.insert(notice)
    return notice
  }
  const ids = (notices: readonly Notice[]): string[] => notices.map(({ _id }) => _id)

  it('stores one request once, and finds it again', async () => {
    const notice = buildNotice()
    const twice = await Promise.all([repository.insert(notice), repository.insert({ ...notice, _id: newId() })])
    expect(twice.sort()).toEqual([false, true])
    const { clientRequestId, issuer } = notice
    const found = await repository.findByRequest(communityId, issuer.accountId, clientRequestId)
    expect(found?.text.title).toBe('停水检修')
    expect(await repository.findByRequest(newId(), issuer.accountId, clientRequestId)).toBeNull()
    expect(await repository.insert(buildNotice({ clientRequestId }))).toBe(true)
  })

  it('pins to an area what still holds and what was restored of late, newest first', async () => {
    const areaId = newId()
    const older = await insert({ areaId })
    const newer = await insert({ areaId, publishedAt: later(5) })
    const restored = await insert({ areaId, publishedAt: later(-5), ended: { how: 'restored', at: later(60) } })
    await insert({ areaId, ended: { how: 'restored', at: later(-60) } })
    await insert({ areaId, ended: { how: 'takenDown', at: later(60) } })
    await insert({ areaId, communityId: newId() })
    await insert()
    expect(ids(await repository.listPinned(communityId, [areaId, newId()], monday))).toEqual(ids([newer, older, restored]))
  })

  it('knows those of an issue, and which of them still hold', async () => {
    const issueId = newId()
    const current = await insert({ issueId })
    const ended = await insert({ issueId, publishedAt: later(-5), ended: { how: 'over', at: monday } })
    expect(ids(await repository.listOfIssueAnywhere(issueId))).toEqual(ids([current, ended]))
    expect(ids(await repository.listCurrentOfIssue(communityId, issueId))).toEqual([current._id])
    expect(await repository.listCurrentOfIssue(newId(), issueId)).toEqual([])
  })

  it('writes at the revision it was decided from alone, and keeps what must be told', async () => {
    const notice = await insert()
    const told = pendingNotice({
      kind: 'noticeLifted',
      recipients: ['account:a'],
      params: {},
      urgent: false,
      target: { kind: 'notice', id: notice._id },
    })
    const change = { set: { changedAt: later(1) }, commandId: 'command-1', notices: [told], now: later(1) }
    const written = await Promise.all([repository.write(notice, change), repository.write(notice, { ...change, commandId: 'command-2' })])
    expect(written.sort()).toEqual([false, true])
    const stored = await repository.findAnywhere(notice._id)
    expect(stored).toMatchObject({ rev: 1, changedAt: later(1), noticesDueAt: later(1), pendingNotices: [{ kind: 'noticeLifted' }] })
    expect(stored?.commandIds).toHaveLength(1)
    expect(await repository.write({ ...notice, rev: 1, communityId: newId() }, change)).toBe(false)
  })

  it('remembers the last commands only', async () => {
    let notice = await insert()
    for (let nth = 0; nth < 25; nth++) {
      await repository.write(notice, { set: {}, commandId: `command-${nth}`, notices: [], now: monday })
      notice = (await repository.findAnywhere(notice._id)) ?? notice
    }
    expect(notice.commandIds).toHaveLength(20)
    expect([notice.commandIds.at(0), notice.commandIds.at(-1)]).toEqual(['command-5', 'command-24'])
    expect(notice.noticesDueAt).toBeUndefined()
  })

  it('hands the timer what is due, the longest waiting first, and nothing that has ended', async () => {
    const long = await insert({ lookAt: later(-900) })
    const short = await insert({ lookAt: later(-800) })
    await insert({ lookAt: later(-700) })
    await insert({ lookAt: later(900) })
    expect(ids(await repository.listToLookAtAnywhere(later(-750), 10))).toEqual(ids([long, short]))
    expect(ids(await repository.listToLookAtAnywhere(later(-750), 1))).toEqual([long._id])
    await repository.write(long, { set: { ended: { how: 'over', at: monday } }, notices: [], now: monday })
    expect(ids(await repository.listToLookAtAnywhere(later(-750), 10))).toEqual([short._id])
  })
})
