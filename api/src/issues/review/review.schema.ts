import type { ReviewReason } from '@shared/review'
import { Schema } from 'mongoose'
import { defaultCalendar } from '../../calendar/calendar'
import { addClockTime } from '../../calendar/clock-time'
import type { LocalDay } from '../../calendar/local-time'

/** Neighbours see it only after a person has looked. */
export interface ReviewWait {
  since: Date
  /** When the office is told that it still waits. */
  tellAt: Date
}

/** What a person of the office decided last about showing something to neighbours. */
export interface Review {
  /** Its command. */
  id: string
  decision: 'show' | 'keepBack'
  by: { accountId: string; personId?: string }
  at: Date
  /** Of an issue that is shown. */
  photoIds?: string[]
  /** Of what is kept back, with more words for its author. */
  reason?: ReviewReason
  words?: string
  /** Looked at as one of this day's samples. */
  sampleOf?: LocalDay
}

/** Carried by whatever neighbours may read: issues and comments. */
export interface Reviewed {
  waitsForReview?: ReviewWait
  review?: Review
}

/** Spread into a schema's definition. */
export const reviewFields = {
  waitsForReview: new Schema<ReviewWait>({ since: { type: Date, required: true }, tellAt: { type: Date, required: true } }, { _id: false }),
  review: new Schema<Review>(
    {
      id: { type: String, required: true },
      decision: { type: String, required: true },
      by: { type: new Schema({ accountId: { type: String, required: true }, personId: String }, { _id: false }), required: true },
      at: { type: Date, required: true },
      photoIds: { type: [String], default: undefined },
      reason: String,
      words: String,
      sampleOf: String,
    },
    { _id: false },
  ),
}

/** So long something may wait before the office is told, while people are awake. */
const patience = { minutes: 2 * 60, kind: 'waking' } as const

/** From now on it waits for a person; what waits already goes on waiting. */
export const waitFrom = (now: Date, { waitsForReview }: Reviewed): ReviewWait =>
  waitsForReview ?? { since: now, tellAt: addClockTime(now, patience, defaultCalendar) }
