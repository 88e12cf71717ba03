import { newId } from '../../core/ids'
import type { MediaRepository } from '../media.repository'
import type { Medium } from '../media.schema'

const now = new Date('2026-09-22T07:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

export function buildMedium(changes: Partial<Medium> = {}): Medium {
  return {
    _id: newId(),
    accountId: newId(),
    width: 1600,
    height: 1200,
    createdAt: now,
    sweepAt: later(60),
    check: 'pending',
    asks: 0,
    askDueAt: now,
    ...changes,
  }
}

/** What the real repository and the fake have in common. */
export function mediaRepositoryCases(repository: () => MediaRepository): void {
  const communityId = newId()
  const issueId = newId()
  const insert = async (changes: Partial<Medium> = {}) => {
    const medium = buildMedium(changes)
    await repository().insert(medium)
    return medium
  }

  it('attaches to one issue, as often as asked, and to no second one', async () => {
    const { _id, accountId } = await insert()
    expect(await repository().attach(communityId, _id, { accountId, issueId }, now)).toBe(true)
    expect(await repository().attach(communityId, _id, { accountId, issueId }, now)).toBe(true)
    expect(await repository().attach(communityId, _id, { accountId, issueId: newId() }, now)).toBe(false)
    expect(await repository().listByIds(communityId, [_id])).toMatchObject([{ issueId }])
    expect(await repository().countUnattached(accountId)).toBe(0)
  })

  it('does not attach what is another account’s or due to be swept', async () => {
    const { _id, accountId } = await insert()
    expect(await repository().attach(communityId, _id, { accountId: newId(), issueId }, now)).toBe(false)
    expect(await repository().attach(communityId, _id, { accountId, issueId }, later(60))).toBe(false)
  })

  it('gives photos of an unwritten issue back to their uploader', async () => {
    const { _id, accountId } = await insert()
    await repository().attach(communityId, _id, { accountId, issueId }, now)
    await repository().release(communityId, issueId, [_id], later(90))
    expect(await repository().countUnattached(accountId)).toBe(1)
    expect(await repository().attach(communityId, _id, { accountId, issueId: newId() }, now)).toBe(true)
  })

  it('lets one of several ask WeChat', async () => {
    const { _id } = await insert()
    const claims = await Promise.all([1, 2, 3].map(() => repository().claimAsk(_id, 0, later(35))))
    expect(claims.filter(Boolean)).toHaveLength(1)
    const due = (at: Date) => repository().listAskDue(at, 500)
    expect((await due(now)).map((m) => m._id)).not.toContain(_id)
    expect((await due(later(35))).find((m) => m._id === _id)).toMatchObject({ asks: 1 })
  })

  it('keeps the first verdict and knows it has to be told', async () => {
    const { _id, accountId } = await insert()
    const traceId = `trace ${_id}`
    await repository().saveTrace(_id, traceId)
    expect(await repository().findByTrace(traceId)).toMatchObject({ _id })
    expect(await repository().findByTrace('another')).toBeNull()
    await repository().saveVerdict(_id, 'pass', now)
    await repository().saveVerdict(_id, 'risky', now)
    await repository().askAgainAt(_id, now)
    const [medium] = await repository().listOfAccount(accountId, [_id])
    expect(medium?.check).toBe('pass')
    expect(medium?.askDueAt).toBeUndefined()
    const toTell = async () => (await repository().listTellDue(now, 500)).map((m) => m._id)
    expect(await toTell()).toContain(_id)
    await repository().tellAgainAt(_id, later(1))
    expect(await toTell()).not.toContain(_id)
    await repository().told(_id)
    expect((await repository().listTellDue(later(5), 500)).map((m) => m._id)).not.toContain(_id)
  })

  it('sweeps what nobody attached, and only that', async () => {
    const unused = await insert()
    const used = await insert()
    await repository().attach(communityId, used._id, { accountId: used.accountId, issueId }, now)
    const due = (await repository().listSweepDue(later(60), 500)).map((m) => m._id)
    expect(due).toContain(unused._id)
    expect(due).not.toContain(used._id)
    await repository().deleteSwept(unused._id, later(60))
    await repository().deleteSwept(used._id, later(60))
    expect(await repository().listOfAccount(unused.accountId, [unused._id])).toEqual([])
    expect(await repository().listOfAccount(used.accountId, [used._id])).toHaveLength(1)
  })
}
