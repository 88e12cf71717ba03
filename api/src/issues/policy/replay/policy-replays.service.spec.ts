import { Logger } from '@nestjs/common'
import { mongo } from 'mongoose'
import { defaultPolicy } from '../../../../../config/presets/beijing-community'
import type { PolicyVersionsService } from '../../../areas/policy-versions.service'
import { FixedClock } from '../../../core/clock'
import { newId } from '../../../core/ids'
import type { IssuesRepository, Span } from '../../issues.repository'
import type { PolicyReplay } from './policy-replay.schema'
import { PolicyReplaysService } from './policy-replays.service'
import type { ReplayRunner } from './replay-runner'
import { emptyTally } from './replay-tally'
import { monday } from './testing/build-replay'
import { FakePolicyReplaysRepository } from './testing/fake-policy-replays.repository'

/** A month of so many issues, fifty to a slice; `trouble` throws in front of a slice. */
function bench(posted: number, trouble: (at: PolicyReplay) => void = () => undefined) {
  const replays = new FakePolicyReplaysRepository()
  const spans: Span[] = []
  let slices = 0
  const issues = {
    countPostedBetween: async (_: string, span: Span) => {
      spans.push(span)
      return posted
    },
  } as unknown as IssuesRepository
  const runner = {
    playSlice: async (at: PolicyReplay) => {
      slices++
      trouble(at)
      const done = Math.min(at.total, at.done + 50)
      return {
        state: done < at.total ? 'running' : 'done',
        done,
        reached: { at: monday, id: newId() },
        tally: { ...emptyTally, issues: done },
        failures: 0,
      }
    },
  } as unknown as ReplayRunner
  const versions = { current: async () => ({ version: 1, policy: defaultPolicy }) } as unknown as PolicyVersionsService
  const clock = new FixedClock(monday)
  const process = () => new PolicyReplaysService(replays.asRepository, runner, issues, versions, clock)
  return { process, communityId: newId(), spans, slices: () => slices }
}

describe('a month played again in the background', () => {
  beforeAll(() => Logger.overrideLogger(false))
  afterAll(() => Logger.overrideLogger(['error', 'warn']))

  it('is the last calendar month in Shanghai', async () => {
    const { process, communityId, spans } = bench(0)
    expect(await process().start(communityId, defaultPolicy)).toMatchObject({
      state: 'done',
      total: 0,
      result: { month: '2026-10', issues: 0 },
    })
    expect(spans).toEqual([{ from: new Date('2026-10-01T00:00:00+08:00'), to: new Date('2026-11-01T00:00:00+08:00') }])
  })

  it('goes on slice by slice where a process that died left it, by two at once', async () => {
    let alive = true
    const { process, communityId, slices } = bench(230, ({ done }) => {
      if (done === 100 && alive) throw new mongo.MongoNetworkError('away')
    })
    const { id } = await process().start(communityId, defaultPolicy)
    await expect(process().work()).rejects.toThrow('away')
    expect(await process().read(communityId, id)).toMatchObject({ state: 'running', done: 100, total: 230 })
    alive = false
    await Promise.all([process().work(), process().work()])
    expect(await process().read(communityId, id)).toMatchObject({ state: 'done', done: 230, result: { issues: 230, capped: false } })
    // two, the one that was lost, and the other three by either
    expect(slices()).toBeGreaterThanOrEqual(6)
  })

  it('plays at most 2,000, and says so', async () => {
    const { process, communityId } = bench(5_000)
    const { id } = await process().start(communityId, defaultPolicy)
    await process().work()
    expect(await process().read(communityId, id)).toMatchObject({ state: 'running', done: 1_000, total: 2_000 })
    await process().work()
    expect(await process().read(communityId, id)).toMatchObject({ state: 'done', result: { issues: 2_000, capped: true } })
  })

  it('gives up after a slice has failed three times, and keeps nobody else from theirs', async () => {
    const { process, communityId, slices } = bench(230, (at) => {
      if (at.communityId === communityId) throw new Error('broken')
    })
    const other = newId()
    const broken = await process().start(communityId, defaultPolicy)
    const fine = await process().start(other, defaultPolicy)
    await process().work()
    expect(await process().read(communityId, broken.id)).toMatchObject({ state: 'failed', done: 0 })
    expect(await process().read(other, fine.id)).toMatchObject({ state: 'done' })
    expect(slices()).toBe(3 + 5)
  })

  it('is not begun with a draft that could not be saved', async () => {
    const { process, communityId } = bench(1)
    await expect(process().start(communityId, { ...defaultPolicy, explanation: '' })).rejects.toMatchObject({
      code: 'POLICY_EXPLANATION_MISSING',
    })
  })
})
