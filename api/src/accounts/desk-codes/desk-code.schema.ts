import { Schema } from 'mongoose'

/** `claimed`: its session was handed to the browser; nothing follows. */
type DeskCodeState = 'waiting' | 'scanned' | 'confirmed' | 'refused' | 'claimed'

/** A desk asks to be signed in: shown as a QR code, confirmed on a signed-in phone (ADR 0006). Global. */
export interface DeskCode {
  /** 24 hex characters, random (not {@link newId}): nobody guesses the code next to this one. */
  _id: string
  /** SHA-256 of what only the asking browser knows. */
  secretHash: string
  /** Two digits, the same on both screens. */
  number: string
  deskName: string
  state: DeskCodeState
  /** The phone that looked first; only it may confirm. */
  accountId?: string
  /** By which appointment, for the audit entry. */
  confirmedAs?: { communityId: string; personId: string; role: string }
  wrongNumbers: number
  expiresAt: Date
  rev: number
}

export const deskCodeSchema = new Schema<DeskCode>(
  {
    _id: { type: String, required: true },
    secretHash: { type: String, required: true },
    number: { type: String, required: true },
    deskName: { type: String, required: true },
    state: { type: String, required: true },
    accountId: String,
    confirmedAs: new Schema({ communityId: String, personId: String, role: String }, { _id: false }),
    wrongNumbers: { type: Number, default: 0 },
    expiresAt: { type: Date, required: true },
    rev: { type: Number, default: 0 },
  },
  { versionKey: false, collection: 'deskCodes' },
)
// the sweep
deskCodeSchema.index({ expiresAt: 1 })
