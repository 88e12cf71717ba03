import type { HandoverArticle, HandoverIssueView, HandoverItemRef } from '@shared/handovers'
import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import { noticeFields, type WithNotices } from '../../core/outbox'
import type { Sealed } from '../../core/pii'
import type { HandoverOf } from './handover-times'

export interface Said {
  who: Sealed
  at: Date
  words: string
}

/** What was said about one line. A line nobody said anything about is not here until it is confirmed. */
export interface HandoverItem {
  ref: HandoverItemRef
  /** 要盯的 */
  watch?: Said
  questions: (Said & { answer?: Said })[]
  clear?: Omit<Said, 'words'>
  /** An article that is not there. */
  missing?: Said
  /** Once it is all confirmed: as it was then. */
  issue?: Omit<HandoverIssueView, 'photo' | 'holder'>
  article?: HandoverArticle
}

/** 交接班 of one shift change. What is open and who hands over to whom is read from issues and rota until it is confirmed. */
export interface Handover extends HandoverOf, WithNotices {
  _id: string
  /** 20261124-02 */
  number: string
  items: HandoverItem[]
  words?: Said
  /** When it was told that nobody confirmed. */
  lateAt?: Date
  /** When the timer looks again; absent: never. */
  lookAt?: Date
  done?: { at: Date; who: Sealed; whole: boolean; shiftName: string; outgoing: Sealed[]; incoming: Sealed[] }
  /** The latest changes, so that a repeated tap is answered and not repeated. */
  commandIds: string[]
  rev: number
}

export const handoverSchema = new Schema<Handover>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    post: { type: String, required: true },
    at: { type: Date, required: true },
    number: { type: String, required: true },
    // checked by the contract and the commands; mongoose would only copy it
    items: { type: [{}], default: [] },
    words: Schema.Types.Mixed,
    lateAt: Date,
    lookAt: Date,
    done: Schema.Types.Mixed,
    commandIds: { type: [String], default: [] },
    rev: { type: Number, required: true },
    ...noticeFields,
  },
  { versionKey: false, collection: 'handovers', minimize: false },
)
// one of a shift change, whoever makes it first
handoverSchema.index({ communityId: 1, post: 1, at: 1 }, { unique: true })
// who took over lately, for every batch of the ladder; those of a day
handoverSchema.index({ communityId: 1, at: 1 })
// the timer
handoverSchema.index({ lookAt: 1 }, { sparse: true })
