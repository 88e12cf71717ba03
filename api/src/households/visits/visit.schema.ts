import type { VisitKind } from '@shared/visits'
import { Schema } from 'mongoose'
import type { LocalDay } from '../../calendar/local-time'
import { idField } from '../../core/ids'
import type { Sealed } from '../../core/pii'

/** One look in on a household. It stays with the household whoever is its contact member later. */
export interface Visit {
  _id: string
  communityId: string
  householdId: string
  /** The contact member who visited. */
  personId: string
  kind: VisitKind
  at: Date
  /** May speak of somebody's health. */
  words?: Sealed
  nextVisitDay?: LocalDay
  commandId: string
}

export const visitSchema = new Schema<Visit>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    householdId: { type: String, required: true },
    personId: { type: String, required: true },
    kind: { type: String, required: true },
    at: { type: Date, required: true },
    words: String,
    nextVisitDay: String,
    commandId: { type: String, required: true },
  },
  { versionKey: false, collection: 'visits' },
)
// a repeated tap is one visit
visitSchema.index({ communityId: 1, personId: 1, commandId: 1 }, { unique: true })
// the log of a household, the latest first; what is due
visitSchema.index({ communityId: 1, householdId: 1, at: -1 })
