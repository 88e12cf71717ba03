import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { Seat } from '@shared/seats'
import { CommunityCalendars } from '../../areas/community-calendars'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { Clock } from '../../core/clock'
import { type Actor, personIn } from '../../people/actor'
import type { SeatHolders } from '../../seats/seat-holders'
import { SeatsService } from '../../seats/seats.service'
import { type Issue, seatsOf } from '../issue.schema'
import type { ListedIssue } from '../issues.repository'
import type { MachineContext, PersonContext } from '../machine/context'
import type { IssuePlace } from '../machine/issue-state'
import { ladderSeats } from '../machine/ladder'

/** Reads the world for the pure machine: time, the policy the issue was posted under, who holds which seat now. */
@Injectable()
export class MachineContexts {
  constructor(
    private readonly versions: PolicyVersionsService,
    private readonly calendars: CommunityCalendars,
    private readonly seats: SeatsService,
    private readonly clock: Clock,
  ) {}

  /** @param seats whom to ask; timers ask for many issues at once */
  async forPlace(place: IssuePlace, policy: CommunityPolicy, seats: SeatHolders = this.seats): Promise<MachineContext> {
    const holders = await seats.holders(place.communityId, ladderSeats(policy, place))
    return this.context(place.communityId, policy, (seat) => (holders.get(seat) ?? []).length > 0)
  }

  async forPerson(issue: Issue, actor: Actor): Promise<PersonContext> {
    const policy = await this.versions.version(issue.communityId, issue.state.policyVersion)
    const relevant = [...seatsOf(issue.state), ...ladderSeats(policy, issue.state.place)]
    const holders = await this.seats.holders(issue.communityId, relevant)
    const mine = relevant.flatMap((seat) =>
      (holders.get(seat) ?? [])
        .filter(({ _id }) => actor.people.some(({ personId }) => personId === _id))
        .map(({ _id }) => ({ seat, _id })),
    )
    return {
      ...(await this.context(issue.communityId, policy, (seat) => (holders.get(seat) ?? []).length > 0)),
      actor: {
        accountId: actor.accountId,
        // a couple may share a phone and so an account: it is the one who holds the seat that acts
        personId: mine[0]?._id ?? personIn(actor, issue.communityId),
        seats: [...new Set(mine.map(({ seat }) => seat))],
        isAuthor: issue.author.accountId === actor.accountId,
      },
    }
  }

  /** For lists: what the actor may do follows from seats already known. */
  async forSeats(issue: ListedIssue, actor: Actor, mySeats: readonly Seat[]): Promise<PersonContext> {
    const policy = await this.versions.version(issue.communityId, issue.state.policyVersion)
    return {
      ...(await this.context(issue.communityId, policy, () => true)),
      actor: { accountId: actor.accountId, seats: mySeats, isAuthor: issue.author.accountId === actor.accountId },
    }
  }

  private async context(communityId: string, policy: CommunityPolicy, held: (seat: Seat) => boolean): Promise<MachineContext> {
    return { now: this.clock.now(), policy, calendar: await this.calendars.of(communityId, policy), held }
  }
}
