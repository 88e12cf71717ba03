import type { HandBackReason } from '@shared/hand-backs'
import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import { noticeFields, type WithNotices } from '../../core/outbox'
import type { Sealed } from '../../core/pii'

/** A contact member said: I cannot go on. What follows from it stands on the person (`unavailable`); this says why, and tells the community. */
export interface HandBack extends WithNotices {
  _id: string
  communityId: string
  personId: string
  at: Date
  /** The last moment of leave; absent: for good. */
  until?: Date
  reason: HandBackReason
  /** May speak of somebody's health. */
  words?: Sealed
  commandId: string
  takenBackAt?: Date
  /** Until the person and the community know of it. */
  settleDueAt?: Date
  rev: number
}

export const handBackSchema = new Schema<HandBack>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    personId: { type: String, required: true },
    at: { type: Date, required: true },
    until: Date,
    reason: { type: String, required: true },
    words: String,
    commandId: { type: String, required: true },
    takenBackAt: Date,
    settleDueAt: Date,
    rev: { type: Number, default: 0 },
    ...noticeFields,
  },
  { versionKey: false, collection: 'handBacks' },
)
// a repeated tap is one; what a member said last
handBackSchema.index({ communityId: 1, personId: 1, commandId: 1 }, { unique: true })
// the timer that finishes what a crash left half done
handBackSchema.index({ settleDueAt: 1 }, { sparse: true })
