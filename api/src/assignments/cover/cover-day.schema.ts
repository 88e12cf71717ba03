import { Schema } from 'mongoose'
import type { LocalDay } from '../../calendar/local-time'
import { idField } from '../../core/ids'

/** How many households of a community had a contact on a day, as it was when that day was last counted. */
export interface CoverDay {
  _id: string
  communityId: string
  day: LocalDay
  households: number
  covered: number
}

export const coverDaySchema = new Schema<CoverDay>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    day: { type: String, required: true },
    households: { type: Number, required: true },
    covered: { type: Number, required: true },
  },
  { versionKey: false, collection: 'coverDays' },
)
// a day counted by two processes, or twice, is one; the latest days
coverDaySchema.index({ communityId: 1, day: 1 }, { unique: true })
