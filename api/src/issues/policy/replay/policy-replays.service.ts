import { Injectable, Logger } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { PolicyReplayView } from '@shared/policy-settings'
import { PolicyVersionsService } from '../../../areas/policy-versions.service'
import { atLocal, localDay, monthsAfter } from '../../../calendar/local-time'
import { Clock } from '../../../core/clock'
import { isDatabaseAway } from '../../../core/database-away'
import { DomainError } from '../../../core/domain-error'
import { newId } from '../../../core/ids'
import { IssuesRepository, type Span } from '../../issues.repository'
import { requireSound } from '../sound-policy'
import type { PolicyReplay } from './policy-replay.schema'
import { PolicyReplaysRepository } from './policy-replays.repository'
import { ReplayRunner } from './replay-runner'
import { emptyTally, toReplayResult } from './replay-tally'

const mostIssues = 2_000
const slicesPerTurn = 20
const communitiesPerTurn = 10
const mostFailures = 3
const dayMs = 24 * 60 * 60_000

/** 上个月会多提级几件: last month, played again under a draft, in the background and with progress. */
@Injectable()
export class PolicyReplaysService {
  private readonly logger = new Logger(PolicyReplaysService.name)

  constructor(
    private readonly replays: PolicyReplaysRepository,
    private readonly runner: ReplayRunner,
    private readonly issues: IssuesRepository,
    private readonly versions: PolicyVersionsService,
    private readonly clock: Clock,
  ) {}

  /** @throws the first fault of `checkPolicy`, AREA_NOT_FOUND */
  async start(communityId: string, draft: CommunityPolicy): Promise<PolicyReplayView> {
    requireSound(draft)
    const now = this.clock.now()
    const month = monthsAfter(localDay(now), -1).slice(0, 7)
    const [{ version }, posted] = await Promise.all([
      this.versions.current(communityId),
      this.issues.countPostedBetween(communityId, spanOf(month)),
    ])
    const replay: PolicyReplay = {
      _id: newId(),
      communityId,
      replayId: newId(),
      state: posted > 0 ? 'running' : 'done',
      draft,
      version,
      month,
      until: now,
      capped: posted > mostIssues,
      total: Math.min(posted, mostIssues),
      done: 0,
      tally: emptyTally,
      failures: 0,
      createdAt: now,
      rev: 0,
    }
    await this.replays.begin(replay)
    return toView(replay)
  }

  /** @throws NOT_FOUND, also when another one took its place or a day has passed */
  async read(communityId: string, replayId: string): Promise<PolicyReplayView> {
    const replay = await this.replays.find(communityId, replayId)
    if (!replay) throw new DomainError('NOT_FOUND')
    return toView(replay)
  }

  /** For the timer: some slices of whatever is at work. Any number of processes may: of two at the same slice one counts. */
  async work(): Promise<void> {
    for (const running of await this.replays.listRunningAnywhere(communitiesPerTurn)) {
      let replay: PolicyReplay | null = running
      for (let slice = 0; slice < slicesPerTurn && replay?.state === 'running'; slice++) {
        await this.trySlice(replay)
        replay = await this.replays.find(running.communityId, running.replayId)
      }
    }
  }

  async sweepOld(now: Date): Promise<void> {
    await this.replays.deleteBeforeAnywhere(new Date(now.getTime() - dayMs))
  }

  /** @throws when the database is away: the next turn tries again */
  private async trySlice(replay: PolicyReplay): Promise<void> {
    try {
      await this.replays.advance(replay, await this.runner.playSlice(replay, spanOf(replay.month)))
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      const failures = replay.failures + 1
      this.logger.error({ err: error, communityId: replay.communityId, failures }, 'a slice of a replay failed')
      await this.replays.advance(replay, { failures, ...(failures >= mostFailures ? { state: 'failed' } : {}) })
    }
  }
}

/** A calendar month in Shanghai. @param month 2026-10 */
function spanOf(month: string): Span {
  const first = `${month}-01`
  return { from: atLocal(first), to: atLocal(monthsAfter(first, 1)) }
}

const toView = ({ replayId, state, done, total, tally, month, capped, draft }: PolicyReplay): PolicyReplayView => ({
  id: replayId,
  state,
  done,
  total,
  ...(state === 'done' ? { result: toReplayResult(tally, { month, capped, policy: draft }) } : {}),
})
