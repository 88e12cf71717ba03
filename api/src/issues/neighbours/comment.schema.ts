import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import type { Sealed } from '../../core/pii'
import type { TextCheck } from '../issue.schema'

/** What neighbours and handlers say below an issue. Read by others only after the content check. */
export interface Comment {
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
  at: Date
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
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'comments' },
)
// a double tap comments once
commentSchema.index({ communityId: 1, accountId: 1, clientRequestId: 1 }, { unique: true })
// below an issue, oldest first
commentSchema.index({ communityId: 1, issueId: 1, at: 1 })
// the timer that asks WeChat again
commentSchema.index({ textCheck: 1, at: 1 })
