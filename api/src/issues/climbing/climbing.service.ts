import { Injectable, Logger } from '@nestjs/common'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { Clock } from '../../core/clock'
import { isDatabaseAway } from '../../core/database-away'
import { BatchedSeats } from '../../seats/batched-seats'
import type { SeatHolders } from '../../seats/seat-holders'
import { SeatsService } from '../../seats/seats.service'
import { MachineContexts } from '../handling/machine-contexts'
import { ToldNotices } from '../handling/told-notices'
import { workBuckets } from '../issue.schema'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import { step } from '../machine/step'
import { afterFailure } from './after-failure'

/** Issues of a bucket read and stepped at once (design §5). */
const batch = 50
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
    private readonly seats: SeatsService,
    private readonly contexts: MachineContexts,
    private readonly notices: ToldNotices,
    private readonly clock: Clock,
  ) {}

  /** Until nothing is due that this process can step. @returns how many issues it stepped */
  async stepDue(): Promise<number> {
    let stepped = 0
    for (let round = await this.stepRound(); round > 0; round = await this.stepRound()) stepped += round
    return stepped
  }

  /** For readiness: how late the latest is, in whole seconds, and how many wait for a person to look. */
  async lag(): Promise<{ lagSeconds: number; parked: number }> {
    const now = this.clock.now()
    const [oldest] = await this.issues.listStepDueAnywhere(workBuckets, now, 1)
    const dueAt = oldest?.state.nextTimerAt ?? now
    return { lagSeconds: Math.floor((now.getTime() - dueAt.getTime()) / 1_000), parked: await this.issues.countParkedAnywhere() }
  }

  /** A batch of every bucket in which something is due, beginning anywhere: that keeps several processes apart. */
  private async stepRound(): Promise<number> {
    const buckets = await this.issues.listStepDueBucketsAnywhere(this.clock.now())
    const first = Math.floor(Math.random() * buckets.length)
    let stepped = 0
    for (const bucket of [...buckets.slice(first), ...buckets.slice(0, first)]) stepped += await this.stepBatch(bucket)
    return stepped
  }

  private async stepBatch(bucket: number): Promise<number> {
    const due = await this.issues.listStepDueAnywhere([bucket], this.clock.now(), batch)
    const seats = new BatchedSeats(this.seats)
    const stepped = await Promise.all(due.map((issue) => this.tryStep(issue, seats)))
    return stepped.filter(Boolean).length
  }

  /** One issue that cannot be stepped must not stand in front of the others. @throws when the database is away: the next tick tries again */
  private async tryStep(issue: ListedIssue, seats: SeatHolders): Promise<boolean> {
    try {
      return await this.step(issue, seats)
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      const { trouble, retryAt } = afterFailure(issue.stepTrouble, this.clock.now())
      this.logger.error({ err: error, issueId: issue._id, ...trouble }, retryAt ? 'a step failed' : 'a step failed for good')
      await this.issues.putBack(issue, trouble, retryAt)
      return false
    }
  }

  private async step(issue: ListedIssue, seats: SeatHolders): Promise<boolean> {
    const { communityId, state: before } = issue
    const policy = await this.versions.version(communityId, before.policyVersion)
    const context = await this.contexts.forPlace(before.place, policy, seats)
    const { state, entries, told } = step(before, context)
    if (state === before) throw new Error('due, and none of its clocks is')
    const notices = await this.notices.freeze(issue, told, nobody, { name: '', toNeighbours: '' }, seats)
    return this.issues.write(issue, { state, entries, notices, now: context.now })
  }
}
