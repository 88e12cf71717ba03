import type { HolidayDay } from '@shared/calendar'
import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import type { Sealed } from '../core/pii'

/** A living document: what one area says of the days of one year. */
export interface CalendarYear {
  _id: string
  /** The area's own id: a community, or a subdistrict for all of its communities. */
  communityId: string
  year: number
  /** The State Council's notice as it was imported; empty when it was not. */
  notice: HolidayDay[]
  own: HolidayDay[]
  changedBy: { accountId: string; name?: Sealed }
  changedAt: Date
  rev: number
}

const dayFields = new Schema<HolidayDay>(
  { day: { type: String, required: true }, kind: { type: String, required: true }, name: String },
  { _id: false },
)

export const calendarYearSchema = new Schema<CalendarYear>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    year: { type: Number, required: true },
    notice: { type: [dayFields], required: true },
    own: { type: [dayFields], required: true },
    changedBy: { type: Schema.Types.Mixed, required: true },
    changedAt: { type: Date, required: true },
    rev: { type: Number, required: true },
  },
  { versionKey: false, collection: 'calendarDays' },
)
// an area's year, read by every step of an issue; of two who write the first version one is told
calendarYearSchema.index({ communityId: 1, year: 1 }, { unique: true })
