import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Logger } from '@nestjs/common'
import { defaultAssignmentSettings } from '@shared/assignment'
import { coverFigures, presentContacts } from '../src/assignments/picture/cover-figures'
import { rosterMark } from '../src/assignments/picture/roster-mark'
import type { Dealt, Plan } from '../src/assignments/plans/plan.schema'
import { movesOf } from '../src/assignments/plans/plan-moves'
import { newId } from '../src/core/ids'
import { type ApplyingBench, applyingBench } from './support/applying-bench'
import { assignmentCommunity } from './support/assignment-community'
import { freshDatabase } from './support/fresh-database'
import { type Blow, Fuse } from './support/fuse'

const now = new Date('2026-11-24T08:00:00Z')
const anHourLater = new Date('2026-11-24T09:00:00Z')

describe('a plan that is applied while processes die', () => {
  const database = freshDatabase()
  let bench: ApplyingBench

  beforeAll(async () => {
    Logger.overrideLogger(false)
    bench = await applyingBench(await database.connect(), now)
  })
  afterAll(() => Logger.overrideLogger(['error']))
  beforeEach(() => bench.clock.set(now))

  /** The Java server looks through whole collections: what another case left makes it slow. */
  const forget = () => Promise.all(bench.collections.map((collection) => collection.deleteMany({})))

  /**
   * 120 households in two steps: the first is nobody's yet, the second is left by somebody who is gone, the third stays with a member on
   * leave because nobody else is found, the fourth stays; all others go to the next member.
   */
  async function draft(): Promise<Plan> {
    await forget()
    const there = await assignmentCommunity(bench, { gates: 3, floors: 20, members: 12, now })
    const { communityId, memberIds } = there
    const gone = newId()
    await bench.models.households.bulkWrite(
      [...there.households.values()].slice(1).map((_id, at) => {
        const personId = at === 0 ? gone : (memberIds[at % 12] ?? '')
        return { updateOne: { filter: { _id }, update: { $set: { contact: { personId, since: now } } } } }
      }),
    )
    const picture = await bench.pictures.read(communityId)
    const households = picture.households.map(({ id, contactId, contactRev }): Dealt => {
      const at = [...there.households.values()].indexOf(id)
      const from = contactId === undefined ? {} : { from: contactId }
      if (at === 1) return { id, ...from, fromRev: contactRev, left: true }
      if (at === 2) return { id, ...from, fromRev: contactRev }
      if (at === 3) return { id, ...from, fromRev: contactRev, to: contactId }
      return { id, ...from, fromRev: contactRev, to: memberIds[(at + 4) % 12] }
    })
    const figures = coverFigures(picture, presentContacts(picture), movesOf({ households }).length)
    const cost = { uncovered: 2, shortfall: 0, idle: 0, moves: 116, distance: 0, imbalance: 0 }
    const plan: Plan = {
      _id: newId(),
      communityId,
      kind: 'fresh',
      status: 'draft',
      createdAt: now,
      createdBy: { accountId: 'system' },
      commandId: newId(),
      settings: defaultAssignmentSettings,
      wishes: { pins: [], exclusions: [] },
      rosterMark: rosterMark(picture),
      households,
      cost,
      bound: cost,
      proven: true,
      before: figures,
      figures,
      outlook: { reserve: [] },
      changedBy: { accountId: 'system', commandId: newId() },
      progress: { checked: false, moves: 0, done: 0, told: 0 },
      conflicts: [],
      pendingNotices: [],
      rev: 0,
    }
    await bench.plans.insert(plan)
    await bench.residencies.insert({
      _id: newId(),
      communityId,
      householdId: households.at(-1)?.id ?? '',
      gateId: newId(),
      accountId: `${communityId}-resident`,
      relation: 'owner',
      status: 'verified',
      clientRequestId: newId(),
      createdAt: now,
      rev: 0,
      pendingNotices: [],
    })
    return plan
  }

  /** Households whose contact is a member of these days, one number after the other. */
  async function watchCover(communityId: string): Promise<{ look(): Promise<void>; seen: number[] }> {
    const members = (await bench.people.listCurrent(communityId, 'partyMember')).map(({ _id }) => _id)
    const seen: number[] = []
    const look = async () =>
      void seen.push(await bench.models.households.countDocuments({ communityId, 'contact.personId': { $in: members } }))
    await look()
    return { look, seen }
  }

  /** A process dies at its n-th write. @returns whether it lived so long */
  async function dieAt(plan: Plan, write: number, blow: Blow): Promise<boolean> {
    const { look, seen } = await watchCover(plan.communityId)
    const fuse = new Fuse(write, blow, look)
    await bench
      .startProcess(fuse)
      .applyAsSystem(plan._id)
      .catch(() => undefined)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    return fuse.blown
  }

  /** The timer of another process, until nothing is left to take up. */
  async function resume(at = anHourLater): Promise<void> {
    bench.clock.set(at)
    await bench.startProcess().tend(at)
    await bench.tellEverybody()
  }

  const stored = async ({ _id }: Plan): Promise<Plan> => (await bench.plans.findAnywhere(_id)) as Plan
  const householdsOf = async ({ communityId }: Plan) =>
    new Map((await bench.households.listAll(communityId)).map((household) => [household._id, household]))

  /** Each move once, each event once, everybody told once. */
  async function expectApplied(plan: Plan): Promise<void> {
    const moves = movesOf(plan)
    const after = await stored(plan)
    expect(after).toMatchObject({ status: 'applied', progress: { done: moves.length }, conflicts: [] })
    expect(after.applyingKey ?? after.leaseUntil).toBeUndefined()
    const households = await householdsOf(plan)
    for (const { id, from, fromRev, to, left } of plan.households) {
      const { contact, contactRev } = households.get(id) ?? {}
      const isMoved = to === undefined ? left === true : to !== from
      expect([contact?.personId, contactRev]).toEqual(isMoved ? [to, fromRev + 1] : [from, fromRev])
      if (isMoved && to) expect(contact?.planId).toBe(plan._id)
    }
    const events = await bench.events.listOfPlan(plan.communityId, plan._id)
    const facts = (rows: { id: string; from?: string; to?: string }[]) => rows.map(({ id, from, to }) => `${id} ${from} ${to}`).sort()
    expect(facts(events.map(({ householdId: id, from, to }) => ({ id, from, to })))).toEqual(facts(moves))
    const told = await bench.models.notifications.find({ communityId: plan.communityId }).lean()
    expect(told.map(({ kind, recipient }) => `${kind} ${recipient}`).sort()).toEqual(expectedNotices(plan))
  }

  function expectedNotices({ communityId, ...plan }: Plan): string[] {
    const moves = movesOf(plan)
    const people = (key: 'from' | 'to') => new Set(moves.flatMap(({ left, ...move }) => (left ? [] : (move[key] ?? []))))
    return [
      ...[...people('to')].map((id) => `householdsGained person:${id}`),
      ...[...people('from')].map((id) => `householdsGivenUp person:${id}`),
      `contactChanged account:${communityId}-resident`,
    ].sort()
  }

  it.each<Blow>(['before', 'midway', 'after'])(
    'is applied once, however often a process dies %s a write',
    async (blow) => {
      let write = 1
      for (let died = true; died; write++) {
        const plan = await draft()
        died = await dieAt(plan, write, blow)
        if ((await stored(plan)).status === 'draft') await bench.startProcess().applyAsSystem(plan._id)
        await resume()
        await expectApplied(plan)
        bench.clock.set(now)
      }
      expect(write).toBeGreaterThan(9)
    },
    120_000,
  )

  it('dies again and again, and still arrives', async () => {
    const plan = await draft()
    await dieAt(plan, 2, 'after')
    for (let hour = 1; hour <= 8; hour++) {
      const later = new Date(now.getTime() + hour * 3_600_000)
      bench.clock.set(later)
      await bench.startProcess(new Fuse(3, 'midway')).tend(later)
    }
    await resume(new Date(now.getTime() + 9 * 3_600_000))
    await expectApplied(plan)
  })

  it('is applied once when a process was only slow, while another took over and died', async () => {
    for (let overtaken = 2; overtaken <= 6; overtaken++) {
      const plan = await draft()
      let writes = 0
      let ahead: Plan | undefined
      const slow = new Fuse(Number.POSITIVE_INFINITY, 'before', async () => {
        if (++writes !== overtaken) return
        bench.clock.set(anHourLater)
        await bench.startProcess(new Fuse(9, 'after')).tend(anHourLater)
        await bench.tellEverybody()
        ahead = await stored(plan)
      })
      await bench.startProcess(slow).applyAsSystem(plan._id)
      const { progress, pendingNotices } = await stored(plan)
      expect({ progress, pendingNotices }).toEqual({ progress: ahead?.progress, pendingNotices: [] })
      await resume(new Date(anHourLater.getTime() + 3_600_000))
      await expectApplied(plan)
      bench.clock.set(now)
    }
  }, 60_000)

  it('leaves alone what somebody else changed while nobody was there, says so, and asks for repair', async () => {
    for (let write = 3; write <= 7; write++) {
      const plan = await draft()
      await dieAt(plan, write, 'midway')
      const [changed, gone] = [plan.households[100], plan.households[110]]
      const before = await bench.events.listOfPlan(plan.communityId, plan._id)
      const other = newId()
      await bench.models.households.updateOne(
        { _id: changed?.id },
        { $set: { contact: { personId: other, since: now } }, $inc: { contactRev: 1 } },
      )
      await bench.models.households.deleteOne({ _id: gone?.id })
      await resume()

      const after = await stored(plan)
      const isTold = (id: string | undefined) => before.some(({ householdId }) => householdId === id)
      const left = [changed, gone].flatMap((household) => (household && !isTold(household.id) ? [household.id] : []))
      expect(after).toMatchObject({ status: 'applied' })
      expect(after.conflicts.map(({ householdId }) => householdId).sort()).toEqual(left.sort())
      expect(after.progress.done + after.conflicts.length).toBe(movesOf(plan).length)
      expect((await householdsOf(plan)).get(changed?.id ?? '')?.contact?.personId).toBe(other)
      const events = await bench.events.listOfPlan(plan.communityId, plan._id)
      expect(new Set(events.map(({ householdId }) => householdId)).size).toBe(events.length)
      expect(events).toHaveLength(after.progress.done)
      expect((await bench.areas.findAnywhere(plan.communityId))?.repairDueAt).toEqual(left.length > 0 ? anHourLater : undefined)
      bench.clock.set(now)
    }
  }, 60_000)

  it('is applied once when its process is killed for real', async () => {
    const found: string[] = []
    for (const write of [3, 5]) {
      const plan = await draft()
      await killAt(plan, write)
      found.push((await stored(plan)).status)
      await resume()
      await expectApplied(plan)
      bench.clock.set(now)
    }
    expect(found).toContain('applying')
  }, 120_000)

  /** The process says when it has written; it is killed there, wherever it has got to meanwhile. */
  async function killAt(plan: Plan, write: number): Promise<void> {
    const script = join(__dirname, 'support', 'applying-process.ts')
    const applying = spawn(process.execPath, ['-r', '@swc-node/register', script, database.uri, plan._id, now.toISOString()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = 0
    applying.stdout.on('data', (dots: Buffer) => {
      said += dots.length
      if (said >= write) applying.kill('SIGKILL')
    })
    await once(applying, 'close')
    expect([said >= write, applying.signalCode]).toEqual([true, 'SIGKILL'])
  }

  it('begins nothing when the roster changed before its first move', async () => {
    const plan = await draft()
    await dieAt(plan, 1, 'after')
    expect(await stored(plan)).toMatchObject({ status: 'applying', progress: { checked: false } })
    await bench.people.setUnavailable(plan.communityId, plan.households.at(-1)?.from ?? '', { since: now, reason: '请假' })
    await resume()
    const after = await stored(plan)
    expect(after).toMatchObject({ status: 'draft', progress: { moves: 0 } })
    expect(after.applyingKey).toBeUndefined()
    expect(await bench.events.listOfPlan(plan.communityId, plan._id)).toEqual([])
    expect([...(await householdsOf(plan)).values()].every(({ contactRev }) => contactRev === 0)).toBe(true)
  })
})
