import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import { noticeFields, type WithNotices } from '../../core/outbox'
import type { Sealed } from '../../core/pii'
import type { Leave, Slot, Wish } from '../planning/rota-problem'

/** 班次: a place of the month, and who has it. */
export interface Shift extends Slot {
  /** Absent: nobody yet. */
  personId?: string
  /** Set by hand or taken: stays when the month is generated again. */
  byHand?: true
}

export type RotaStatus = 'draft' | 'published'

/** 值班表: one month of one community, changed as a whole (ADR 0012). */
export interface RotaMonth extends WithNotices {
  _id: string
  communityId: string
  /** 2026-12: of the day a shift begins on. */
  month: string
  status: RotaStatus
  /** In order of time; at most 300. */
  shifts: Shift[]
  leaves: Leave[]
  wishes: Wish[]
  /** The latest changes, so that a repeated tap is answered and not repeated. */
  commandIds: string[]
  changedBy: { accountId: string; name?: Sealed }
  changedAt: Date
  rev: number
}

const shiftSchema = new Schema<Shift>(
  {
    id: { type: String, required: true },
    day: { type: String, required: true },
    post: { type: String, required: true },
    name: { type: String, required: true },
    from: { type: Date, required: true },
    to: { type: Date, required: true },
    isNight: { type: Boolean, required: true },
    isWeekend: { type: Boolean, required: true },
    isHoliday: { type: Boolean, required: true },
    personId: String,
    byHand: Boolean,
  },
  { _id: false, id: false },
)

const leaveSchema = new Schema<Leave>(
  { personId: { type: String, required: true }, from: { type: Date, required: true }, to: { type: Date, required: true } },
  { _id: false },
)

const wishSchema = new Schema<Wish>(
  { personId: { type: String, required: true }, day: { type: String, required: true }, kind: { type: String, required: true } },
  { _id: false },
)

export const rotaMonthSchema = new Schema<RotaMonth>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    month: { type: String, required: true },
    status: { type: String, required: true },
    shifts: { type: [shiftSchema], default: [] },
    leaves: { type: [leaveSchema], default: [] },
    wishes: { type: [wishSchema], default: [] },
    commandIds: { type: [String], default: [] },
    changedBy: { type: new Schema({ accountId: String, name: String }, { _id: false }), required: true },
    changedAt: { type: Date, required: true },
    rev: { type: Number, required: true },
    ...noticeFields,
  },
  { versionKey: false, collection: 'rotaMonths' },
)
// one document a month, whoever makes it first; who is on duty now; the months of a year
rotaMonthSchema.index({ communityId: 1, month: 1 }, { unique: true })
