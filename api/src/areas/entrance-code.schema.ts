import { Schema } from 'mongoose'

/** 一楼一码: what is printed at a gate. Global, because whoever scans it says nothing but the code. */
export interface EntranceCode {
  /** 8 characters of {@link entranceCodeAlphabet}. */
  _id: string
  communityId: string
  gateId: string
}

/** Without 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: it is also read aloud and typed in. */
export const entranceCodeAlphabet = '34679ACDEFGHJKMNPQRTWXY'
export const entranceCodeLength = 8

export const entranceCodeSchema = new Schema<EntranceCode>(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    gateId: { type: String, required: true },
  },
  { versionKey: false, collection: 'entranceCodes' },
)
// one code a gate, however many imports ask for it at once
entranceCodeSchema.index({ gateId: 1 }, { unique: true })
