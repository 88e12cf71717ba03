import { newId } from '../core/ids'
import type { Actor } from '../people/actor'
import { buildActor } from './testing/build-actor'
import { householdsBench } from './testing/households-bench'

const confirm = { decision: 'confirm' as const, commandId: 'command-0001' }
const refuse = { decision: 'refuse' as const, reason: 'wrongRoom' as const, words: '您住 901 吧', commandId: 'command-0002' }

async function waiting() {
  const bench = householdsBench()
  const { gate, household, steward, contact } = bench
  const { communityId } = household
  const applicant = buildActor()
  const { id } = await bench.service.claim(applicant, {
    householdId: household._id,
    relation: 'tenant',
    name: '许文静',
    clientRequestId: newId(),
  })
  const asSteward = buildActor({
    appointments: [{ role: 'gateSteward', areaId: gate._id, areaPath: gate.path, communityId, personId: steward._id }],
  })
  const asContact = buildActor({ contactOf: [{ householdId: household._id, gateId: gate._id, communityId, personId: contact._id }] })
  const viewOf = async (actor: Actor) => (await bench.service.viewsOf(actor.accountId))[0]
  return { ...bench, id, applicant, asSteward, asContact, viewOf }
}

describe('requests', () => {
  it('show the full name to those who decide, after an audit entry', async () => {
    const { requests, asSteward, asContact, audited, id, applicant } = await waiting()
    const { items } = await requests.list(asSteward, { filter: 'waiting' })
    expect(items).toMatchObject([{ id, name: '许文静', room: '801', relation: 'tenant', status: 'pending' }])
    expect(audited).toMatchObject([
      { action: 'residencyRequestSeen', role: 'gateSteward', accountId: asSteward.accountId, target: { kind: 'residency', id } },
    ])
    expect((await requests.list(asContact, { filter: 'waiting' })).items).toHaveLength(1)
    expect((await requests.list(buildActor(), { filter: 'waiting' })).items).toEqual([])
    expect((await requests.list(applicant, { filter: 'waiting' })).items).toEqual([])
    expect(await requests.countWaiting(asSteward)).toBe(1)
  })

  it('are confirmed by name, and the applicant hears of it', async () => {
    const { requests, asSteward, applicant, viewOf, repository, id } = await waiting()
    expect(await requests.decide(asSteward, id, confirm)).toMatchObject({ status: 'verified', decidedBy: '楼门长 赵淑英' })
    expect(await viewOf(applicant)).toMatchObject({ status: 'verified', how: '楼门长 赵淑英 点的头' })
    const notice = repository.residencies.get(id)?.pendingNotices.at(-1)
    expect(notice).toMatchObject({ kind: 'residencyVerified', recipients: [`account:${applicant.accountId}`] })
    expect((await requests.list(asSteward, { filter: 'waiting' })).items).toEqual([])
    expect((await requests.list(asSteward, { filter: 'decided' })).items).toMatchObject([{ id, decidedBy: '楼门长 赵淑英' }])
  })

  it('are decided once: a second tap is the same, a second person is told who was first', async () => {
    const { requests, asSteward, asContact, repository, id } = await waiting()
    await requests.decide(asSteward, id, confirm)
    await requests.decide(asSteward, id, confirm)
    expect(repository.residencies.get(id)?.rev).toBe(1)
    await expect(requests.decide(asContact, id, refuse)).rejects.toMatchObject({
      code: 'RESIDENCY_DECIDED',
      details: { who: '楼门长 赵淑英' },
    })
  })

  it('let one of two win who decide at the same moment', async () => {
    const { requests, asSteward, asContact, id } = await waiting()
    const both = await Promise.allSettled([requests.decide(asSteward, id, confirm), requests.decide(asContact, id, refuse)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('are refused with a reason that the applicant reads word for word, and may be made anew', async () => {
    const { requests, asContact, applicant, viewOf, service, household, id } = await waiting()
    await expect(requests.decide(asContact, id, { ...refuse, reason: undefined })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await requests.decide(asContact, id, refuse)
    expect(await viewOf(applicant)).toMatchObject({ status: 'rejected', refusedBecause: '门牌好像选错了，请再选一次。您住 901 吧' })
    const again = await service.claim(applicant, { householdId: household._id, relation: 'tenant', clientRequestId: newId() })
    expect(await service.viewsOf(applicant.accountId)).toMatchObject([{ id: again.id, status: 'pending' }])
  })

  it('are not decided by others, nor by the applicant', async () => {
    const { requests, applicant, id } = await waiting()
    await expect(requests.decide(buildActor(), id, confirm)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(requests.decide(applicant, id, confirm)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(requests.decide(applicant, newId(), confirm)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('that were taken back cannot be confirmed', async () => {
    const { requests, service, asSteward, applicant, id } = await waiting()
    await service.end(applicant, id)
    await expect(requests.decide(asSteward, id, confirm)).rejects.toMatchObject({ code: 'RESIDENCY_DECIDED', details: { who: '申请人' } })
  })
})

describe('我的联户', () => {
  it('opens names and numbers to the contact member, after an audit entry', async () => {
    const { myHouseholds, register, audited, asContact, household } = await waiting()
    register('邹平', '13800000801', 'owner')
    expect((await myHouseholds.list(asContact)).households).toMatchObject([{ maskedName: '邹**', line: '业主·1 口' }])
    expect(audited).toEqual([])
    const revealed = await myHouseholds.reveal(asContact, household._id, { reason: '走访前看一眼' })
    expect(revealed.people).toMatchObject([{ name: '邹平', relation: '业主', phone: '13800000801' }])
    expect(audited).toMatchObject([{ action: 'householdRevealed', role: 'contactMember', reason: '走访前看一眼' }])
  })

  it('stays masked for everybody else, without a trace of looking', async () => {
    const { myHouseholds, audited, household } = await waiting()
    await expect(myHouseholds.reveal(buildActor(), household._id, {})).rejects.toMatchObject({ code: 'NOT_YOUR_HOUSEHOLD' })
    await expect(myHouseholds.reveal(buildActor(), newId(), {})).rejects.toMatchObject({ code: 'HOUSEHOLD_NOT_FOUND' })
    expect(audited).toEqual([])
  })
})
