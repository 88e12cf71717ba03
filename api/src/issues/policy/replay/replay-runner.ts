import { setImmediate } from 'node:timers/promises'
import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { Seat } from '@shared/seats'
import { CommunityCalendars } from '../../../areas/community-calendars'
import { PolicyVersionsService } from '../../../areas/policy-versions.service'
import { SeatsService } from '../../../seats/seats.service'
import { IssuesRepository, type PlayedIssue, type Span } from '../../issues.repository'
import { ladderSeats } from '../../machine/ladder'
import type { PolicyReplay } from './policy-replay.schema'
import { type Rules, replay } from './replay'
import { addToTally, type Played } from './replay-tally'

const sliceSize = 50

/** Plays the next slice of a replay by both policies: the same issues, the same acts, the same holders of today. */
@Injectable()
export class ReplayRunner {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly versions: PolicyVersionsService,
    private readonly calendars: CommunityCalendars,
    private readonly seats: SeatsService,
  ) {}

  /** @returns what the replay has come to after it; nothing is written */
  async playSlice(at: PolicyReplay, span: Span): Promise<Pick<PolicyReplay, 'state' | 'done' | 'reached' | 'tally' | 'failures'>> {
    const { communityId, draft, done, total, reached, tally, until } = at
    const issues = await this.issues.listPostedBetween(communityId, span, reached, Math.min(sliceSize, total - done))
    const inForce = await this.versions.version(communityId, at.version)
    const [now, then] = await this.rules(communityId, [inForce, draft], issues)
    const last = issues.at(-1)
    const count = done + issues.length
    const played: Played[] = []
    for (const issue of issues) {
      // an issue that nobody answered for a month takes some 20 ms: requests come in between
      await setImmediate()
      played.push(...playBoth(issue, now, then, until))
    }
    return {
      // an issue may be gone since they were counted: what is not there any more ends it too
      state: count < total && issues.length > 0 ? 'running' : 'done',
      done: count,
      reached: last ? { at: last.state.postedAt, id: last._id } : reached,
      tally: addToTally(tally, played),
      failures: 0,
    }
  }

  /** Who holds what is read once for all issues of the slice. */
  private async rules(
    communityId: string,
    policies: readonly [CommunityPolicy, CommunityPolicy],
    issues: readonly PlayedIssue[],
  ): Promise<[Rules, Rules]> {
    const asked = policies.flatMap((policy) => issues.flatMap(({ state }) => ladderSeats(policy, state.place)))
    const [holders, ...calendars] = await Promise.all([
      this.seats.holders(communityId, asked),
      this.calendars.of(communityId, policies[0]),
      this.calendars.of(communityId, policies[1]),
    ])
    const held = (seat: Seat): boolean => (holders.get(seat) ?? []).length > 0
    return [
      { policy: policies[0], calendar: calendars[0], held },
      { policy: policies[1], calendar: calendars[1], held },
    ]
  }
}

/** Nothing where either does not have the category: left out of both, so that only the policy makes a difference. */
function playBoth(issue: PlayedIssue, now: Rules, draft: Rules, until: Date): Played[] {
  const raises = { now: replay(issue, now, until), draft: replay(issue, draft, until) }
  const group = draft.policy.categories.find(({ key }) => key === issue.state.categoryKey)?.group
  return raises.now && raises.draft && group !== undefined ? [{ group, now: raises.now, draft: raises.draft }] : []
}
