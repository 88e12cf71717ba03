import { isDuplicateKey } from '../../core/duplicate-key'
import { newId } from '../../core/ids'
import { pendingNotice } from '../../core/outbox'
import type { ResidenciesRepository } from '../residencies.repository'
import type { Residency } from '../residency.schema'

const now = new Date('2026-09-22T07:26:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

function buildResidency(over: Partial<Residency> = {}): Residency {
  return {
    _id: newId(),
    communityId: newId(),
    householdId: newId(),
    gateId: newId(),
    accountId: newId(),
    relation: 'tenant',
    status: 'pending',
    clientRequestId: newId(),
    createdAt: now,
    rev: 0,
    pendingNotices: [],
    ...over,
  }
}

/** What the real repository and the fake have in common. */
export function residenciesRepositoryCases(repository: () => ResidenciesRepository): void {
  const insert = async (over: Partial<Residency> = {}) => {
    const residency = buildResidency(over)
    await repository().insert(residency)
    return residency
  }
  const refusal = (residency: Residency) =>
    repository()
      .insert(residency)
      .then(() => false, isDuplicateKey)

  it('holds one live claim of an account on a household, and many without', async () => {
    const activeKey = newId()
    const { _id } = await insert({ activeKey })
    expect(await refusal(buildResidency({ activeKey }))).toBe(true)
    expect(await repository().findActive(activeKey)).toMatchObject({ _id })
    await insert()
    await insert()
  })

  it('takes the same claim once', async () => {
    const { _id, accountId, clientRequestId } = await insert()
    expect(await refusal(buildResidency({ accountId, clientRequestId }))).toBe(true)
    expect(await repository().findClaim(accountId, clientRequestId)).toMatchObject({ _id })
    expect(await repository().findClaim(newId(), clientRequestId)).toBeNull()
  })

  it('lets one of two writers at the same revision win', async () => {
    const residency = await insert({ activeKey: newId(), deskAt: now })
    const notice = pendingNotice({
      kind: 'k',
      recipients: ['person:1'],
      params: {},
      urgent: false,
      target: { kind: 'residency', id: residency._id },
    })
    const change = { set: { status: 'rejected' as const }, unset: ['activeKey', 'deskAt'] as const, notices: [notice] }
    const wins = await Promise.all([1, 2, 3].map(() => repository().save(residency, change, now)))
    expect(wins.filter(Boolean)).toHaveLength(1)
    const saved = await repository().findAnywhere(residency._id)
    expect(saved).toMatchObject({ status: 'rejected', rev: 1, noticesDueAt: now, pendingNotices: [{ kind: 'k' }] })
    expect(saved?.activeKey ?? saved?.deskAt).toBeUndefined()
  })

  it('does not write over another community’s', async () => {
    const residency = await insert()
    expect(await repository().save({ ...residency, communityId: newId() }, { set: { status: 'ended' } }, now)).toBe(false)
  })

  it('finds requests by community, gate and household, and leaves out one’s own and owners’', async () => {
    const [communityId, gateId, householdId] = [newId(), newId(), newId()]
    const here = await insert({ communityId, gateId, householdId })
    const owner = await insert({ communityId, gateId, householdId, relation: 'owner' })
    const elsewhere = await insert({ communityId })
    await insert({ communityId, status: 'ended' })
    const find = async (scope: object, except = newId()) =>
      (await repository().listRequests([{ communityId, ...scope }], 'waiting', except, undefined, 10)).map(({ _id }) => _id).sort()
    expect(await find({})).toEqual([here._id, owner._id, elsewhere._id].sort())
    expect(await find({ gateIds: [gateId] })).toEqual([here._id, owner._id].sort())
    expect(await find({ householdIds: [householdId], notOwners: true })).toEqual([here._id])
    expect(await find({}, here.accountId)).toEqual([owner._id, elsewhere._id].sort())
    expect(await repository().countRequests([{ communityId }, { communityId, gateIds: [gateId] }], 'waiting', newId())).toBe(3)
    expect(await repository().countRequests([], 'waiting', newId())).toBe(0)
  })

  it('pages from the newest, and tells decisions of persons from phone matches', async () => {
    const communityId = newId()
    const at = async (minutes: number, over: Partial<Residency> = {}) => insert({ communityId, createdAt: minutesLater(minutes), ...over })
    const [first, second, third] = [await at(1), await at(2), await at(2)]
    const list = (position?: { at: Date; id: string }) => repository().listRequests([{ communityId }], 'waiting', newId(), position, 2)
    expect((await list()).map(({ _id }) => _id)).toEqual([third._id, second._id])
    expect((await list({ at: second.createdAt, id: second._id })).map(({ _id }) => _id)).toEqual([first._id])
    const decision = { commandId: 'command-1', at: now }
    const decided = await at(3, { status: 'rejected', decision: { ...decision, by: 'person' } })
    await at(4, { status: 'verified', decision: { ...decision, by: 'phoneMatch' } })
    const listDecided = await repository().listRequests([{ communityId }], 'decided', newId(), undefined, 10)
    expect(listDecided.map(({ _id }) => _id)).toEqual([decided._id])
  })

  it('knows what an account has, and who is verified in a household', async () => {
    const [accountId, communityId, householdId] = [newId(), newId(), newId()]
    const verified = await insert({ accountId, communityId, householdId, status: 'verified' })
    const rejected = await insert({ accountId, communityId, householdId, status: 'rejected' })
    expect((await repository().listActiveOfAccount(accountId)).map(({ _id }) => _id)).toEqual([verified._id])
    expect((await repository().listOfAccount(accountId)).map(({ _id }) => _id)).toEqual([verified._id, rejected._id])
    expect((await repository().listVerified(communityId, [householdId])).map(({ _id }) => _id)).toEqual([verified._id])
    expect(await repository().listVerified(communityId, [])).toEqual([])
  })

  it('finds those whose desk is to be told, the longest waiting first', async () => {
    const due = await insert({ deskDueAt: now })
    const longDue = await insert({ deskDueAt: minutesLater(-1) })
    const later = await insert({ deskDueAt: minutesLater(1) })
    const found = (await repository().listDeskDue(now, 100)).map(({ _id }) => _id)
    expect(found.filter((id) => [due, longDue, later].some(({ _id }) => _id === id))).toEqual([longDue._id, due._id])
  })
}
