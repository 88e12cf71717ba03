import { type PendingNotice, pendingNotice } from '../../core/outbox'
import { headline } from '../headline'
import type { TextCheck } from '../issue.schema'
import { lookAgainAfterMs } from '../posting/publication'
import { waitFrom } from '../review/review.schema'
import type { Comment } from './comment.schema'
import type { CommentFields } from './comments.repository'

export interface CommentChange {
  set: CommentFields
  notices: PendingNotice[]
  now: Date
}

/**
 * Whether neighbours see a comment. A person's decision stands. Without one: what WeChat passed; of a handler, who signs for it, all that
 * it did not refuse.
 */
export const isShownComment = ({ textCheck, review, seatName }: Pick<Comment, 'textCheck' | 'review' | 'seatName'>): boolean =>
  review ? review.decision === 'show' && textCheck !== 'risky' : textCheck === 'pass' || (seatName !== undefined && textCheck !== 'risky')

/** What follows from WeChat's answer; without one it is asked again later. */
export function afterCommentCheck(comment: Comment, textCheck: TextCheck, now: Date): CommentChange {
  if (textCheck === 'pending') {
    const checkDueAt = new Date(now.getTime() + lookAgainAfterMs(now.getTime() - comment.at.getTime()))
    return { set: { checkDueAt }, notices: [], now }
  }
  const needsPerson = textCheck === 'review' || (textCheck === 'failed' && comment.seatName === undefined)
  const waits = needsPerson && !comment.review
  return {
    set: { textCheck, checkDueAt: undefined, waitsForReview: waits ? waitFrom(now, comment) : undefined },
    notices: textCheck === 'risky' ? [refusedNotice(comment)] : [],
    now,
  }
}

const refusedNotice = ({ _id, issueId, accountId, words }: Comment): PendingNotice =>
  pendingNotice({
    eventId: `${_id}:refused`,
    kind: 'commentRefused',
    recipients: [`account:${accountId}`],
    params: { headline: headline(words) },
    urgent: false,
    target: { kind: 'issue', id: issueId },
  })
