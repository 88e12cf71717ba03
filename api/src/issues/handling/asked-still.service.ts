import { Injectable } from '@nestjs/common'
import { SeatsService } from '../../seats/seats.service'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import { isAskedStill, isForSeats } from './asked-still'

/** A notice about an issue, on its way to somebody. */
export interface AskedOf {
  kind: string
  issueId: string
  /** Of the roster; absent for accounts and the duty room, who hold no seat. */
  personId?: string
  /** When the notice was made. */
  since: Date
}

/** Before somebody is woken the issue is read again (design §7). */
@Injectable()
export class AskedStill {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly seats: SeatsService,
  ) {}

  /** In the order asked: false when it is no longer true, or no longer theirs (a new contact member, a shift that ended). */
  async of(communityId: string, asked: readonly AskedOf[]): Promise<boolean[]> {
    const issues = new Map((await this.issues.listByIds(communityId, [...new Set(asked.map(({ issueId }) => issueId))])).map(withId))
    const stillTrue = asked.map(({ kind, issueId, since }) => {
      const issue = issues.get(issueId)
      return issue && isAskedStill(kind, issue.state, since) ? issue : undefined
    })
    const holders = await this.seats.holders(
      communityId,
      asked.flatMap((one, at) => (isOfSeat(one) ? (stillTrue[at]?.seats ?? []) : [])),
    )
    return asked.map((one, at) => {
      const issue = stillTrue[at]
      if (!issue || !isOfSeat(one)) return issue !== undefined
      return issue.seats.some((seat) => holders.get(seat)?.some(({ _id }) => _id === one.personId))
    })
  }
}

const withId = (issue: ListedIssue) => [issue._id, issue] as const

const isOfSeat = ({ kind, personId }: AskedOf): boolean => personId !== undefined && isForSeats(kind)
