import { newId } from '../../../core/ids'
import { pendingNotice } from '../../../core/outbox'
import { septemberAfternoon as now } from '../../testing/build-household'
import type { HandBack } from '../hand-back.schema'
import type { HandBacksRepository } from '../hand-backs.repository'

const buildHandBack = (over: Partial<HandBack> = {}): HandBack => ({
  _id: newId(),
  communityId: newId(),
  personId: newId(),
  at: now,
  reason: 'away',
  commandId: newId(),
  settleDueAt: now,
  rev: 0,
  pendingNotices: [],
  ...over,
})

/** What the real repository and the fake have in common. */
export function handBacksRepositoryCases(repository: () => HandBacksRepository): void {
  const insert = async (over: Partial<HandBack> = {}) => {
    const handBack = buildHandBack(over)
    await repository().insert(handBack)
    return handBack
  }

  it('stores a tap once', async () => {
    const handBack = await insert()
    expect(await repository().insert({ ...handBack, _id: newId() })).toBe(false)
    const { communityId, personId, commandId } = handBack
    expect(await repository().findByCommand(communityId, personId, commandId)).toMatchObject({ _id: handBack._id })
    expect(await repository().findByCommand(communityId, personId, newId())).toBeNull()
    expect(await repository().findAnywhere(handBack._id)).toMatchObject({ reason: 'away' })
  })

  it('is taken back by one of two, tells of it, and does not stand any more', async () => {
    const { _id, communityId, personId } = await insert()
    const standing = async () => (await repository().listStanding(communityId, [personId, newId()])).map((one) => one._id)
    expect(await standing()).toEqual([_id])
    const read = await repository().findAnywhere(_id)
    if (!read) throw new Error('not stored')
    const notice = pendingNotice({ kind: 'k', recipients: ['person:1'], params: {}, urgent: false, target: { kind: 'handBack', id: _id } })
    const wins = await Promise.all([1, 2].map(() => repository().takeBack(read, [notice], now)))
    expect(wins.filter(Boolean)).toHaveLength(1)
    expect(await standing()).toEqual([])
    expect(await repository().findAnywhere(_id)).toMatchObject({ takenBackAt: now, pendingNotices: [{ kind: 'k' }], noticesDueAt: now })
    expect(await repository().listStanding(communityId, [])).toEqual([])
  })

  it('is due until it is settled, and again when it was taken back meanwhile', async () => {
    const handBack = await insert({ settleDueAt: new Date(now.getTime() - 1) })
    const later = await insert({ settleDueAt: new Date(now.getTime() + 1) })
    const due = async () => (await repository().listSettleDueAnywhere(now, 100)).map(({ _id }) => _id)
    expect(await due()).toContain(handBack._id)
    expect(await due()).not.toContain(later._id)
    await repository().takeBack(handBack, [], now)
    await repository().settled(handBack)
    expect(await due()).toContain(handBack._id)
    await repository().settled({ ...handBack, rev: 1 })
    expect(await due()).not.toContain(handBack._id)
  })
}
