import type { NoticeEnd } from '@shared/notices'
import type { AppointedRole, Role } from '@shared/roles'
import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import { noticeFields, type WithNotices } from '../../core/outbox'
import type { TextCheck } from '../issue.schema'

/** What a handler may write and change. */
export interface NoticeText {
  title: string
  reason: string
  advice?: string
  fromAt: Date
  untilAt: Date
  phone: 'desk' | 'own'
}

/** 告知单: what the residents of a gate or a building are told while an issue is being dealt with. */
export interface Notice extends WithNotices {
  _id: string
  communityId: string
  issueId: string
  clientRequestId: string
  /** The issue's gate or building. */
  areaId: string
  areaName: string
  text: NoticeText
  issuer: { accountId: string; personId?: string; role: Role | AppointedRole }
  textCheck: TextCheck
  publishedAt: Date
  changedAt?: Date
  ended?: { how: NoticeEnd; at: Date }
  /** Of the last changes, so that a repeated tap is one act. */
  commandIds: string[]
  /** When the timer looks again whether it still holds; absent once it has ended. */
  lookAt?: Date
  rev: number
}

const textSchema = new Schema<NoticeText>(
  {
    title: { type: String, required: true },
    reason: { type: String, required: true },
    advice: String,
    fromAt: { type: Date, required: true },
    untilAt: { type: Date, required: true },
    phone: { type: String, required: true },
  },
  { _id: false },
)

export const noticeSchema = new Schema<Notice>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    issueId: { type: String, required: true },
    clientRequestId: { type: String, required: true },
    areaId: { type: String, required: true },
    areaName: { type: String, required: true },
    text: { type: textSchema, required: true },
    issuer: {
      type: new Schema({ accountId: { type: String, required: true }, personId: String, role: String }, { _id: false }),
      required: true,
    },
    textCheck: { type: String, required: true },
    publishedAt: { type: Date, required: true },
    changedAt: Date,
    ended: new Schema({ how: { type: String, required: true }, at: { type: Date, required: true } }, { _id: false }),
    commandIds: { type: [String], default: [] },
    lookAt: Date,
    rev: { type: Number, default: 0 },
    ...noticeFields,
  },
  { versionKey: false, collection: 'notices' },
)
// a double tap publishes once
noticeSchema.index({ communityId: 1, 'issuer.accountId': 1, clientRequestId: 1 }, { unique: true })
// what hangs at a gate and its building
noticeSchema.index({ communityId: 1, areaId: 1, publishedAt: -1 })
// notices of an issue, whose page knows its id alone
noticeSchema.index({ issueId: 1, publishedAt: -1 })
// the timer that lifts what a crash left hanging
noticeSchema.index({ lookAt: 1 }, { sparse: true })
