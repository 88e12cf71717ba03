import { mongo } from 'mongoose'
import { defaultPolicy } from '../../../../config/presets/beijing-community'
import type { PolicyVersionsService } from '../../areas/policy-versions.service'
import { FixedClock } from '../../core/clock'
import type { SeatsService } from '../../seats/seats.service'
import type { MachineContexts } from '../handling/machine-contexts'
import type { ToldNotices } from '../handling/told-notices'
import type { Issue, StepTrouble } from '../issue.schema'
import type { IssuesRepository } from '../issues.repository'
import { monday, world } from '../machine/testing/street'
import { buildIssue } from '../testing/build-issue'
import { ClimbingService } from './climbing.service'

const now = new Date(monday.getTime() + 24 * 60 * 60_000)

/** One issue is due until it is put back; reading its policy fails like this, if at all. */
function climbing({ error, state = { nextTimerAt: monday } }: { error?: Error; state?: Partial<Issue['state']> } = {}) {
  const putBack: [trouble: StepTrouble, retryAt: Date | undefined][] = []
  const issue = buildIssue({ state })
  const due = (): Issue[] => (putBack.length > 0 ? [] : [issue])
  const issues = {
    listStepDueBucketsAnywhere: async () => due().map(({ workBucket }) => workBucket),
    listStepDueAnywhere: async () => due(),
    countParkedAnywhere: async () => 0,
    putBack: async (_: Issue, trouble: StepTrouble, retryAt: Date | undefined) => void putBack.push([trouble, retryAt]),
  } as unknown as IssuesRepository
  const versions = { version: async () => (error ? Promise.reject(error) : defaultPolicy) } as unknown as PolicyVersionsService
  const contexts = { forPlace: async () => world(now) } as unknown as MachineContexts
  const unused = {} as unknown as ToldNotices & SeatsService
  return { service: new ClimbingService(issues, versions, unused, contexts, unused, new FixedClock(now)), putBack }
}

describe('ClimbingService', () => {
  it('puts an issue back whose step fails', async () => {
    const { service, putBack } = climbing({ error: new Error('gone') })
    expect(await service.stepDue()).toBe(0)
    expect(putBack).toEqual([[{ failures: 1 }, new Date(now.getTime() + 2 * 60_000)]])
  })

  it('puts an issue back that is due though none of its clocks is, instead of stepping it for ever', async () => {
    const { service, putBack } = climbing({ state: { nextTimerAt: monday, clocks: {} } })
    expect(await service.stepDue()).toBe(0)
    expect(putBack).toHaveLength(1)
  })

  it('does not hold it against an issue that the database is away', async () => {
    const { service, putBack } = climbing({ error: new mongo.MongoNetworkError('away') })
    await expect(service.stepDue()).rejects.toThrow('away')
    expect(putBack).toEqual([])
  })

  it('is late since the clock ran out', async () => {
    expect((await climbing().service.lag()).lagSeconds).toBe(24 * 60 * 60)
  })
})
