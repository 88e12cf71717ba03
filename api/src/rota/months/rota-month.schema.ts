import type { ShiftMove } from '@shared/rota'
import type { RotaOfferKind } from '@shared/rota-offers'
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
  /** Once it changed hands: who was on it when it was published, and by which offer it came to who has it. */
  insteadOf?: { personId: string; how: ShiftMove; offerId: string }
}

/** 串班, 代班, 顶班: somebody offers a shift; open until one agrees, somebody lets go, or the shift changes hands otherwise. */
export interface RotaOffer {
  id: string
  kind: RotaOfferKind
  shiftId: string
  /** Whose shift it is. */
  by: string
  /** Whom it was offered to; absent: the whole pool. */
  to?: string
  /** 串班: the shift wanted in return. */
  forShiftId?: string
  /** Asked for the sake of a leave: falls away with it. */
  forLeave?: true
  /** When the office was told that nobody has taken it yet. */
  toldAt?: Date
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
  /** Those that are open; at most 60. */
  offers: RotaOffer[]
  /** When the office is to be told of an offer that nobody has taken; absent: of none. */
  coverDueAt?: Date
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
    insteadOf: {
      type: new Schema(
        { personId: { type: String, required: true }, how: { type: String, required: true }, offerId: { type: String, required: true } },
        { _id: false },
      ),
    },
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

const offerSchema = new Schema<RotaOffer>(
  {
    id: { type: String, required: true },
    kind: { type: String, required: true },
    shiftId: { type: String, required: true },
    by: { type: String, required: true },
    to: String,
    forShiftId: String,
    forLeave: Boolean,
    toldAt: Date,
  },
  { _id: false, id: false },
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
    offers: { type: [offerSchema], default: [] },
    coverDueAt: Date,
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
// whose shift nobody has taken, two hours before it begins; the timer knows no community
rotaMonthSchema.index({ coverDueAt: 1 }, { sparse: true })
