import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import { noticeFields, type WithNotices } from '../../core/outbox'
import type { Sealed } from '../../core/pii'
import type { TextCheck } from '../issue.schema'
import { type Reviewed, reviewFields } from '../review/review.schema'

/** What neighbours and handlers say below an issue. Read by others only after the content check. */
export interface Comment extends WithNotices, Reviewed {
  _id: string
  communityId: string
  issueId: string
  accountId: string
  /** 物业 王建国 for handlers; a neighbour's name as known, masked when shown. */
  seatName?: string
  name?: Sealed
  clientRequestId: string
  words: string
  textCheck: TextCheck
  /** When to ask WeChat (again); absent once there is a verdict. */
  checkDueAt?: Date
  at: Date
  rev: number
}

export const commentSchema = new Schema<Comment>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    issueId: { type: String, required: true },
    accountId: { type: String, required: true },
    seatName: String,
    name: String,
    clientRequestId: { type: String, required: true },
    words: { type: String, required: true },
    textCheck: { type: String, required: true },
    checkDueAt: Date,
    at: { type: Date, required: true },
    rev: { type: Number, default: 0 },
    ...noticeFields,
    ...reviewFields,
  },
  { versionKey: false, collection: 'comments' },
)
// a double tap comments once
commentSchema.index({ communityId: 1, accountId: 1, clientRequestId: 1 }, { unique: true })
// below an issue, oldest first
commentSchema.index({ communityId: 1, issueId: 1, at: 1 })
// what waits for the office to look at, the longest waiting first
commentSchema.index({ communityId: 1, 'waitsForReview.since': 1, _id: 1 })
// what was said on a day
commentSchema.index({ communityId: 1, at: 1 })
// timers: WeChat is to be asked again, and waiting too long for a person
commentSchema.index({ checkDueAt: 1 }, { sparse: true })
commentSchema.index({ 'waitsForReview.tellAt': 1 }, { sparse: true })
