import { Injectable, Logger } from '@nestjs/common'
import { localDay, nextLocalHour } from '../../calendar/local-time'
import type { Recipient } from '../../core/outbox'
import { holds } from '../../people/appointment'
import { PeopleRepository } from '../../people/people.repository'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import type { Comment } from '../neighbours/comment.schema'
import { CommentsRepository } from '../neighbours/comments.repository'
import type { ReviewWait } from './review.schema'
import { stillWaiting } from './review-notices'
import { ReviewQueueRepository } from './review-queue.repository'

const batch = 50
/** What still waits the next day is told of when the office opens. */
const morningHour = 9

/** The office is told of what waits too long, once a day however much it is. Handlers work on it meanwhile. */
@Injectable()
export class ReviewWaiting {
  private readonly logger = new Logger(ReviewWaiting.name)

  constructor(
    private readonly queue: ReviewQueueRepository,
    private readonly issues: IssuesRepository,
    private readonly comments: CommentsRepository,
    private readonly people: PeopleRepository,
  ) {}

  /** For the timer. Run again, or by two processes, it tells nothing twice. @returns how many waited too long */
  async tellDue(now: Date): Promise<number> {
    const { issues, comments } = await this.queue.listToTellAnywhere(now, batch)
    for (const issue of issues) await this.tried(issue, () => this.tellOfIssue(issue, now))
    for (const comment of comments)
      await this.tried(comment, async () => {
        const { set, notices } = await this.told(comment, comment.waitsForReview, now)
        await this.comments.write(comment, set, notices, now)
      })
    return issues.length + comments.length
  }

  private async tellOfIssue(issue: ListedIssue, now: Date): Promise<void> {
    const { outcome } = issue.state
    const isGone = outcome === 'withdrawn' || outcome === 'merged'
    const { set, notices } = isGone
      ? { set: { waitsForReview: undefined }, notices: [] }
      : await this.told(issue, issue.waitsForReview, now)
    await this.issues.writePublication(issue, set, notices, now)
  }

  private async told({ communityId, words }: ListedIssue | Comment, wait: ReviewWait | undefined, now: Date) {
    const recipients = await this.office(communityId, now)
    const notices = recipients.length > 0 ? [stillWaiting(communityId, localDay(now), recipients, words)] : []
    return { set: { waitsForReview: { since: wait?.since ?? now, tellAt: nextLocalHour(now, morningHour) } }, notices }
  }

  /** The staff; where there is none, the secretary. */
  private async office(communityId: string, now: Date): Promise<Recipient[]> {
    const appointed = await this.people.listAppointedAt(communityId, [communityId])
    const holding = (role: 'communityStaff' | 'communitySecretary'): Recipient[] =>
      appointed.filter((person) => holds(person, role, communityId, now)).map(({ _id }): Recipient => `person:${_id}`)
    const staff = holding('communityStaff')
    return staff.length > 0 ? staff : holding('communitySecretary')
  }

  /** One that fails stands in nobody's way for longer than this turn. */
  private async tried({ _id }: { _id: string }, tell: () => Promise<void>): Promise<void> {
    await tell().catch((err: unknown) => this.logger.error({ err, id: _id }, 'the office could not be told of what waits'))
  }
}
