import { Schema } from 'mongoose'
import { idField } from '../../core/ids'

/** 知道了: one account, one notice, once; the household is kept so that a list of doors needs no accounts. */
export interface NoticeRead {
  _id: string
  communityId: string
  noticeId: string
  accountId: string
  householdIds: string[]
  at: Date
}

export const noticeReadSchema = new Schema<NoticeRead>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    noticeId: { type: String, required: true },
    accountId: { type: String, required: true },
    householdIds: { type: [String], required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'noticeReads' },
)
// a second tap changes nothing; also who has read a notice
noticeReadSchema.index({ communityId: 1, noticeId: 1, accountId: 1 }, { unique: true })
