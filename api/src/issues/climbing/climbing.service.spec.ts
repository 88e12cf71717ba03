import { mongo } from 'mongoose'
import type { PolicyVersionsService } from '../../areas/policy-versions.service'
import { FixedClock } from '../../core/clock'
import type { MachineContexts } from '../handling/machine-contexts'
import type { ToldNotices } from '../handling/told-notices'
import type { Issue, StepTrouble } from '../issue.schema'
import type { IssuesRepository } from '../issues.repository'
import { monday } from '../machine/testing/street'
import { buildIssue } from '../testing/build-issue'
import { ClimbingService } from './climbing.service'

const now = new Date(monday.getTime() + 24 * 60 * 60_000)

/** One issue is due; reading its policy fails like this. */
function climbing({ error = new Error('gone'), stepTrouble }: { error?: Error; stepTrouble?: StepTrouble } = {}) {
  const noted: StepTrouble[] = []
  const issue: Issue = { ...buildIssue({ state: { nextTimerAt: monday } }), stepTrouble }
  const issues = {
    listStepDueAnywhere: async () => [issue],
    countParkedAnywhere: async () => 0,
    noteStepTrouble: async (_: Issue, trouble: StepTrouble) => void noted.push(trouble),
  } as unknown as IssuesRepository
  const versions = { version: () => Promise.reject(error) } as unknown as PolicyVersionsService
  const unused = {} as unknown as MachineContexts & ToldNotices
  return { service: new ClimbingService(issues, versions, unused, unused, new FixedClock(now)), noted }
}

describe('ClimbingService', () => {
  it('puts an issue back whose step fails', async () => {
    const { service, noted } = climbing()
    expect(await service.stepDue()).toBe(0)
    expect(noted).toMatchObject([{ failures: 1 }])
  })

  it('does not hold it against an issue that the database is away', async () => {
    const { service, noted } = climbing({ error: new mongo.MongoNetworkError('away') })
    await expect(service.stepDue()).rejects.toThrow('away')
    expect(noted).toEqual([])
  })

  it('is late since the clock ran out, or since a step that failed is due again', async () => {
    expect((await climbing().service.lag()).lagSeconds).toBe(24 * 60 * 60)
    const retryAt = new Date(now.getTime() - 3_000)
    expect((await climbing({ stepTrouble: { failures: 1, retryAt } }).service.lag()).lagSeconds).toBe(3)
  })
})
