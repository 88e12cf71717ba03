import type { Relation } from '@shared/residencies'
import type { AppointedRole } from '@shared/roles'
import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import { noticeFields, type WithNotices } from '../core/outbox'
import type { Sealed } from '../core/pii'

/** 任职: a role for an area, for a time. */
export interface Appointment {
  role: AppointedRole
  areaId: string
  from: Date
  to?: Date
}

export type PersonKind = 'resident' | 'partyMember' | 'staff'

/** 请假, 不再联户 */
export interface Unavailable {
  since: Date
  /** Absent: for good. */
  until?: Date
  /** As others read it. */
  reason: string
}

/** An entry of the roster: what the office says, whether or not that person ever signs in. */
export interface Person extends Partial<WithNotices> {
  _id: string
  communityId: string
  kind: PersonKind
  /** Where one lives: residents always, party members when known. */
  householdId?: string
  /** Party members: the gate they live at, from which they look after neighbours. */
  homeGateId?: string
  name: Sealed
  phone?: Sealed
  /** Not unique: couples share phones. */
  phoneHash?: string
  relation?: Relation
  /** As written in the sheet: 长子, 儿媳 … */
  relationWords?: string
  appointments: Appointment[]
  /** When the person agreed that residents see the own number; absent: the desk's is shown. */
  showPhoneSince?: Date
  /** Party members: how many households at most; absent: the community's default. */
  maxHouseholds?: number
  /** Party members: not to be given households for a while, or for good. Those they have stay with them until a plan moves them. */
  unavailable?: Unavailable
  /** Recognises the same entry in the next sheet: kind, place and name, hashed. */
  rosterKey: string
  createdAt: Date
  endedAt?: Date
}

const appointmentSchema = new Schema<Appointment>(
  { role: { type: String, required: true }, areaId: { type: String, required: true }, from: { type: Date, required: true }, to: Date },
  { _id: false },
)

const unavailableSchema = new Schema<Unavailable>(
  { since: { type: Date, required: true }, until: Date, reason: { type: String, required: true } },
  { _id: false },
)

export const personSchema = new Schema<Person>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    kind: { type: String, required: true },
    householdId: String,
    homeGateId: String,
    name: { type: String, required: true },
    phone: String,
    phoneHash: String,
    relation: String,
    relationWords: String,
    appointments: { type: [appointmentSchema], default: [] },
    showPhoneSince: Date,
    maxHouseholds: Number,
    unavailable: unavailableSchema,
    rosterKey: { type: String, required: true },
    createdAt: { type: Date, required: true },
    endedAt: Date,
    ...noticeFields,
  },
  { versionKey: false, collection: 'people' },
)
// the same entry imported twice is one
personSchema.index({ communityId: 1, rosterKey: 1 }, { unique: true })
// does this phone belong to somebody of the household?
personSchema.index({ communityId: 1, phoneHash: 1 })
personSchema.index({ communityId: 1, householdId: 1 })
// who holds a seat `<role>@<area>`
personSchema.index({ communityId: 1, 'appointments.areaId': 1 })
// linking an account to people at sign-in: the one query that has only a phone
personSchema.index({ phoneHash: 1 })
