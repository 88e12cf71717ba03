import { Injectable, Logger } from '@nestjs/common'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { Clock } from '../../core/clock'
import { isDatabaseAway } from '../../core/database-away'
import { MachineContexts } from '../handling/machine-contexts'
import { ToldNotices } from '../handling/told-notices'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import { step } from '../machine/step'
import { afterFailure } from './after-failure'

const batch = 50
/** Per tick: a flood is worked off by every process, tick by tick. */
const batchesAtOnce = 20
const nobody = { accountId: 'system' }

/**
 * What is not answered climbs (design §5): whatever is due is read, stepped purely and written by the change rule, with those who must
 * hear of it in the same write. Any number of processes may do so: of two at the same issue one writes, the other does nothing.
 */
@Injectable()
export class ClimbingService {
  private readonly logger = new Logger(ClimbingService.name)

  constructor(
    private readonly issues: IssuesRepository,
    private readonly versions: PolicyVersionsService,
    private readonly contexts: MachineContexts,
    private readonly notices: ToldNotices,
    private readonly clock: Clock,
  ) {}

  /** @returns how many issues were stepped by this process */
  async stepDue(): Promise<number> {
    let stepped = 0
    for (let turn = 0; turn < batchesAtOnce; turn++) {
      const due = await this.issues.listStepDueAnywhere(this.clock.now(), batch)
      for (const issue of due) if (await this.tryStep(issue)) stepped++
      if (due.length < batch) break
    }
    return stepped
  }

  /** For readiness: how late the latest is, in whole seconds, and how many wait for a person to look. */
  async lag(): Promise<{ lagSeconds: number; parked: number }> {
    const now = this.clock.now()
    const [oldest] = await this.issues.listStepDueAnywhere(now, 1)
    const dueAt = oldest?.stepTrouble?.retryAt ?? oldest?.state.nextTimerAt ?? now
    return { lagSeconds: Math.floor((now.getTime() - dueAt.getTime()) / 1_000), parked: await this.issues.countParkedAnywhere() }
  }

  /** One issue that cannot be stepped must not stand in front of the others. @throws when the database is away: the next tick tries again */
  private async tryStep(issue: ListedIssue): Promise<boolean> {
    try {
      return await this.step(issue)
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      const trouble = afterFailure(issue.stepTrouble, this.clock.now())
      this.logger.error({ err: error, issueId: issue._id, ...trouble }, trouble.retryAt ? 'a step failed' : 'a step failed for good')
      await this.issues.noteStepTrouble(issue, trouble)
      return false
    }
  }

  private async step(issue: ListedIssue): Promise<boolean> {
    const { communityId, state: before } = issue
    const policy = await this.versions.version(communityId, before.policyVersion)
    const context = await this.contexts.forPlace(before.place, policy)
    const { state, entries, told } = step(before, context)
    const notices = await this.notices.freeze(issue, told, nobody, { name: '', toNeighbours: '' })
    return this.issues.write(issue, { state, entries, notices, now: context.now })
  }
}
