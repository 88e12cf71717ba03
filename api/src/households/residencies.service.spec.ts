import type { ClaimResidencyInput } from '@shared/residencies'
import { newId } from '../core/ids'
import type { Actor, HeldAppointment } from '../people/actor'
import { buildActor } from './testing/build-actor'
import { householdsBench } from './testing/households-bench'

type Bench = ReturnType<typeof householdsBench>

const phone = '13800007719'
const claimOf = ({ household }: Bench, over: Partial<ClaimResidencyInput> = {}): ClaimResidencyInput => ({
  householdId: household._id,
  relation: 'tenant',
  name: '许文静',
  clientRequestId: newId(),
  ...over,
})
const officeOf = ({ household: { communityId }, staff }: Bench): HeldAppointment => ({
  role: 'communityStaff',
  areaId: communityId,
  areaPath: [communityId],
  communityId,
  personId: staff._id,
})
const noticesOf = ({ repository }: Bench, id: string) => repository.residencies.get(id)?.pendingNotices ?? []
const kindsOf = (bench: Bench, id: string) => noticesOf(bench, id).map(({ kind, recipients }) => [kind, ...recipients])

/** Somebody whose phone the roster knows lives in 801, verified. */
async function verifiedOwner(bench: Bench): Promise<Actor & { residencyId: string }> {
  const actor = buildActor()
  bench.register('邹平', '13800000801', 'owner')
  bench.bindPhone(actor.accountId, '13800000801')
  const { id } = await bench.service.claim(actor, claimOf(bench, { relation: 'owner' }))
  const { household, gate } = bench
  const held = {
    residencyId: id,
    householdId: household._id,
    communityId: household.communityId,
    gateId: gate._id,
    gatePath: gate.path,
    verified: true,
  }
  return { ...actor, residencies: [held], residencyId: id }
}

describe('saying where one lives', () => {
  it('waits for steward and contact member, and keeps the name sealed', async () => {
    const bench = householdsBench()
    const view = await bench.service.claim(buildActor(), claimOf(bench))
    expect(view).toMatchObject({
      status: 'pending',
      address: '3号楼2单元 801',
      gateName: '3号楼2单元',
      communityName: '通瑞嘉苑社区',
      deciders: ['楼门长 赵淑英', '联户党员 曹淑芬'],
      deskPhone: '010 0000 0120',
    })
    expect(kindsOf(bench, view.id)).toEqual([['residencyRequested', `person:${bench.steward._id}`, `person:${bench.contact._id}`]])
    expect(JSON.stringify(bench.repository.residencies.get(view.id))).not.toContain('许文静')
  })

  it('is verified at once by the phone of the household’s entry, whose relation counts', async () => {
    const bench = householdsBench()
    const actor = buildActor()
    bench.register('许文静', phone, 'tenant')
    bench.bindPhone(actor.accountId, phone)
    const view = await bench.service.claim(actor, claimOf(bench, { relation: 'owner' }))
    expect(view).toMatchObject({ status: 'verified', relation: 'tenant', how: '电话和社区登记一致', toldCount: 0 })
    expect(view.objectionUntil).toBe('2026-09-29T07:26:00.000Z')
    expect(noticesOf(bench, view.id)).toEqual([])
  })

  it('is not verified by a phone of another household, or by staff', async () => {
    const bench = householdsBench()
    const actor = buildActor()
    bench.register('许文静', phone).householdId = newId()
    bench.register('王建国', phone).kind = 'staff'
    bench.bindPhone(actor.accountId, phone)
    expect(await bench.service.claim(actor, claimOf(bench))).toMatchObject({ status: 'pending' })
  })

  it('tells the verified residents of a match, and asks owners about others', async () => {
    const bench = householdsBench()
    const owner = await verifiedOwner(bench)
    bench.register('许文静', phone, 'tenant')
    const matched = buildActor()
    bench.bindPhone(matched.accountId, phone)
    const view = await bench.service.claim(matched, claimOf(bench))
    expect(view.toldCount).toBe(1)
    expect(kindsOf(bench, view.id)).toEqual([['residencyMatched', `account:${owner.accountId}`]])
    const waiting = await bench.service.claim(buildActor(), claimOf(bench, { relation: 'family' }))
    expect(kindsOf(bench, waiting.id)[0]).toContain(`account:${owner.accountId}`)
    const other = await bench.service.claim(buildActor(), claimOf(bench, { relation: 'owner' }))
    expect(kindsOf(bench, other.id)[0]).not.toContain(`account:${owner.accountId}`)
  })

  it('taken twice is one', async () => {
    const bench = householdsBench()
    const actor = buildActor()
    const input = claimOf(bench)
    const [first, second] = await Promise.all([bench.service.claim(actor, input), bench.service.claim(actor, input)])
    const again = await bench.service.claim(actor, claimOf(bench))
    expect(new Set([first.id, second.id, again.id]).size).toBe(1)
    expect(bench.repository.residencies.size).toBe(1)
  })

  it('refuses an unknown household, and a second home in the same one', async () => {
    const bench = householdsBench()
    await expect(bench.service.claim(buildActor(), claimOf(bench, { householdId: newId() }))).rejects.toMatchObject({
      code: 'HOUSEHOLD_NOT_FOUND',
    })
    const owner = await verifiedOwner(bench)
    await expect(bench.service.claim(owner, claimOf(bench))).rejects.toMatchObject({ code: 'ALREADY_RESIDENT' })
  })

  it('refuses a sixth try of a day, also when those before were given up', async () => {
    const bench = householdsBench()
    const actor = buildActor()
    for (let tries = 0; tries < 5; tries++) await bench.service.end(actor, (await bench.service.claim(actor, claimOf(bench))).id)
    await expect(bench.service.claim(actor, claimOf(bench))).rejects.toMatchObject({ code: 'TOO_FREQUENT' })
    bench.clock.advanceMinutes(24 * 60)
    expect(await bench.service.claim(actor, claimOf(bench))).toMatchObject({ status: 'pending' })
  })
})

describe('binding a phone later', () => {
  it('verifies what waits, once', async () => {
    const bench = householdsBench()
    const actor = buildActor()
    const { id } = await bench.service.claim(actor, claimOf(bench))
    bench.register('许文静', phone, 'tenant')
    const phoneHash = bench.bindPhone(actor.accountId, phone)
    await bench.bindings.announce({ accountId: actor.accountId, phoneHash })
    await bench.bindings.announce({ accountId: actor.accountId, phoneHash })
    expect(await bench.service.viewsOf(actor.accountId)).toMatchObject([{ id, status: 'verified', how: '电话和社区登记一致' }])
    expect(bench.repository.residencies.get(id)?.rev).toBe(1)
    expect(bench.repository.residencies.get(id)?.deskDueAt).toBeUndefined()
  })
})

describe('objecting to a phone match', () => {
  async function matchedAgainst() {
    const bench = householdsBench()
    const owner = await verifiedOwner(bench)
    const stranger = buildActor()
    bench.register('许文静', phone, 'tenant')
    const phoneHash = bench.bindPhone(stranger.accountId, phone)
    const { id } = await bench.service.claim(stranger, claimOf(bench))
    return { bench, owner, stranger, phoneHash, id }
  }

  it('turns it back to pending and asks the community; the phone no longer verifies', async () => {
    const { bench, owner, stranger, phoneHash, id } = await matchedAgainst()
    await bench.service.object(owner, id)
    await bench.service.object(owner, id)
    expect(kindsOf(bench, id).filter(([kind]) => kind === 'residencyObjected')).toEqual([
      ['residencyObjected', `person:${bench.staff._id}`],
    ])
    await bench.service.matchPending(stranger.accountId, phoneHash)
    expect(await bench.service.viewsOf(stranger.accountId)).toMatchObject([{ status: 'pending', deciders: ['社区值守'] }])
  })

  it('still stands when the claim is given up and made again', async () => {
    const { bench, owner, stranger, id } = await matchedAgainst()
    await bench.service.object(owner, id)
    await bench.service.end(stranger, id)
    const again = await bench.service.claim(stranger, claimOf(bench))
    expect(again).toMatchObject({ status: 'pending', deciders: ['社区值守'] })
    expect(kindsOf(bench, again.id)).toEqual([['residencyObjected', `person:${bench.staff._id}`]])
  })

  it('still stands after the community refused, and no longer once it confirmed', async () => {
    const { bench, owner, stranger, id } = await matchedAgainst()
    const staff = buildActor({ appointments: [officeOf(bench)] })
    await bench.service.object(owner, id)
    await bench.requests.decide(staff, id, { decision: 'refuse', reason: 'unknownPerson', commandId: newId() })
    const again = await bench.service.claim(stranger, claimOf(bench))
    expect(again.status).toBe('pending')
    await bench.requests.decide(staff, again.id, { decision: 'confirm', commandId: newId() })
    await bench.service.end(stranger, again.id)
    expect(await bench.service.claim(stranger, claimOf(bench))).toMatchObject({ status: 'verified', how: '电话和社区登记一致' })
  })

  it('is too late after 7 days, and not for neighbours', async () => {
    const { bench, owner, id } = await matchedAgainst()
    await expect(bench.service.object(buildActor(), id)).rejects.toMatchObject({ code: 'NOT_YOUR_HOUSEHOLD' })
    bench.clock.advanceMinutes(7 * 24 * 60)
    await expect(bench.service.object(owner, id)).rejects.toMatchObject({ code: 'OBJECTION_TOO_LATE' })
  })
})

describe('ending', () => {
  it('is for oneself, and frees the household for a new claim', async () => {
    const bench = householdsBench()
    const actor = buildActor()
    const { id } = await bench.service.claim(actor, claimOf(bench))
    await expect(bench.service.end(buildActor(), id)).rejects.toMatchObject({ code: 'NOT_YOUR_HOUSEHOLD' })
    await expect(bench.service.end(actor, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await bench.service.end(actor, id)
    await bench.service.end(actor, id)
    expect(await bench.service.viewsOf(actor.accountId)).toEqual([])
    expect((await bench.service.claim(actor, claimOf(bench))).id).not.toBe(id)
  })
})

describe('a day of silence', () => {
  it('brings the request to the community desk, once', async () => {
    const bench = householdsBench()
    const actor = buildActor()
    const { id } = await bench.service.claim(actor, claimOf(bench))
    expect(await bench.service.tellDesk(bench.clock.now())).toBe(0)
    bench.clock.advanceMinutes(24 * 60)
    expect(await bench.service.tellDesk(bench.clock.now())).toBe(1)
    expect(await bench.service.tellDesk(bench.clock.now())).toBe(0)
    expect(kindsOf(bench, id).at(-1)).toEqual(['residencyRequested', `person:${bench.staff._id}`])
    expect((await bench.service.viewsOf(actor.accountId))[0]?.deciders).toContain('社区值守')
  })
})
