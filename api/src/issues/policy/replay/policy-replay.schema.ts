import type { CommunityPolicy } from '@shared/community-policy'
import { Schema } from 'mongoose'
import { idField } from '../../../core/ids'
import type { Position } from '../../../core/paging'
import type { ReplayTally } from './replay-tally'

/** A month of a community, played again under a draft, slice by slice. One per community: a new one takes the former's place. */
export interface PolicyReplay {
  _id: string
  communityId: string
  replayId: string
  state: 'running' | 'done' | 'failed'
  draft: CommunityPolicy
  /** The version it is compared with. */
  version: number
  /** 2026-10 */
  month: string
  /** Issues that are not closed are left there, in every slice alike. */
  until: Date
  capped: boolean
  total: number
  done: number
  /** The last issue played; absent at the beginning. */
  reached?: Position
  tally: ReplayTally
  /** Slices that threw, one after the other. */
  failures: number
  createdAt: Date
  rev: number
}

export const policyReplaySchema = new Schema<PolicyReplay>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    replayId: { type: String, required: true },
    state: { type: String, required: true },
    draft: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, required: true },
    month: { type: String, required: true },
    until: { type: Date, required: true },
    capped: { type: Boolean, required: true },
    total: { type: Number, required: true },
    done: { type: Number, required: true },
    reached: new Schema<Position>({ at: Date, id: String }, { _id: false }),
    tally: { type: Schema.Types.Mixed, required: true },
    failures: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    rev: { type: Number, required: true },
  },
  { versionKey: false, collection: 'policyReplays', minimize: false },
)
// one per community, however many start one at once
policyReplaySchema.index({ communityId: 1 }, { unique: true })
// timers: at work, and a day old
policyReplaySchema.index({ state: 1, createdAt: 1 })
