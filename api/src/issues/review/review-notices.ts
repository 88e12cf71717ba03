import { keptBackText } from '@shared/review'
import { type PendingNotice, pendingNotice, type Recipient } from '../../core/outbox'
import { headline } from '../headline'
import type { Issue } from '../issue.schema'
import type { Comment } from '../neighbours/comment.schema'
import type { Review } from './review.schema'

/** Its author hears why neighbours do not see it; whoever is shown hears nothing. */
export const issueKeptBack = ({ _id, author, words, gateName }: Omit<Issue, 'timeline'>, review: Review): PendingNotice =>
  pendingNotice({
    eventId: `${_id}:${review.id}`,
    kind: 'issue.keptBack.author',
    recipients: [`account:${author.accountId}`],
    params: { headline: headline(words), place: gateName, reason: keptBackText(review.reason, review.words) },
    urgent: false,
    target: { kind: 'issue', id: _id },
  })

export const commentKeptBack = ({ _id, issueId, accountId, words }: Comment, review: Review): PendingNotice =>
  pendingNotice({
    eventId: `${_id}:${review.id}`,
    kind: 'commentKeptBack',
    recipients: [`account:${accountId}`],
    params: { headline: headline(words), reason: keptBackText(review.reason, review.words) },
    urgent: false,
    target: { kind: 'issue', id: issueId },
  })

/** Of everything that waits in a community, one message a day: each carries the day's event, and one event is one message. */
export const stillWaiting = (communityId: string, day: string, recipients: Recipient[], words: string): PendingNotice =>
  pendingNotice({
    eventId: `${communityId}:review:${day}`,
    kind: 'reviewWaiting',
    recipients,
    params: { headline: headline(words) },
    urgent: false,
    target: { kind: 'review', id: communityId },
  })
