import { Schema } from 'mongoose'
import { idField } from '../core/ids'

/** Restricted: only contact member, steward of the gate and community staff see them (office-formats §1). */
export const careFlags = ['独居', '空巢', '失能', '残疾', '低保', '特困', '五保', '失独', '优抚', '留守儿童', '孕妇'] as const
export type CareFlag = (typeof careFlags)[number]

export const occupancies = ['ownerOccupied', 'rented', 'vacant', 'renovating', 'commercial', 'unknown'] as const
export type Occupancy = (typeof occupancies)[number]

/** One dwelling. */
export interface Household {
  _id: string
  communityId: string
  /** "3|2|501": building, gate ("" without), room; the same dwelling in every spelling. */
  addressKey: string
  buildingId: string
  gateId: string
  floor: number
  room: string
  /** 3号楼2单元 501 */
  address: string
  occupancy: Occupancy
  /** The contact member; absent only as long as nobody could be found. */
  contact?: { personId: string; since: Date; planId?: string }
  /** Counts changes of `contact`, for moves by a plan. */
  contactRev: number
  careFlags: CareFlag[]
  createdAt: Date
}

export const householdSchema = new Schema<Household>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    addressKey: { type: String, required: true },
    buildingId: { type: String, required: true },
    gateId: { type: String, required: true },
    floor: { type: Number, required: true },
    room: { type: String, required: true },
    address: { type: String, required: true },
    occupancy: { type: String, required: true },
    contact: new Schema(
      { personId: { type: String, required: true }, since: { type: Date, required: true }, planId: String },
      { _id: false },
    ),
    contactRev: { type: Number, default: 0 },
    careFlags: { type: [String], default: [] },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'households' },
)
// the same dwelling imported twice, or by two at once, is one
householdSchema.index({ communityId: 1, addressKey: 1 }, { unique: true })
// rooms of a gate
householdSchema.index({ communityId: 1, gateId: 1 })
// households of a contact member
householdSchema.index({ communityId: 1, 'contact.personId': 1 })
