import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import type { Sealed } from '../core/pii'

/** A WeChat identity. What it may do follows from the roster entries that have its verified phone. */
export interface Account {
  _id: string
  openid?: string
  /** Joins the openids of one person in several apps; only when the app is bound to an Open Platform account. */
  unionid?: string
  phone?: Sealed
  phoneHash?: string
  phoneVerifiedAt?: Date
  /** Roster entries with this phone, found at sign-in and when the phone is bound; held against the phone again at every request. */
  links: { communityId: string; personId: string }[]
  createdAt: Date
  lastSeenAt: Date
}

/** A signed-in device. The token names it; revoking it ends the token. */
export interface Session {
  _id: string
  accountId: string
  device: 'phone' | 'desk'
  deskName?: string
  createdAt: Date
  expiresAt: Date
  revokedAt?: Date
}

export const accountSchema = new Schema<Account>(
  {
    _id: idField,
    openid: String,
    unionid: String,
    phone: String,
    phoneHash: String,
    phoneVerifiedAt: Date,
    links: { type: [new Schema({ communityId: String, personId: String }, { _id: false })], default: [] },
    createdAt: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'accounts' },
)
// one account per WeChat identity; absent once a person deleted the data
accountSchema.index({ openid: 1 }, { unique: true, sparse: true })
// linking people of an import to accounts that already have the phone
accountSchema.index({ phoneHash: 1 }, { sparse: true })

export const sessionSchema = new Schema<Session>(
  {
    _id: idField,
    accountId: { type: String, required: true },
    device: { type: String, required: true },
    deskName: String,
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    revokedAt: Date,
  },
  { versionKey: false, collection: 'sessions' },
)
// signed-in devices of an account
sessionSchema.index({ accountId: 1, expiresAt: 1 })
