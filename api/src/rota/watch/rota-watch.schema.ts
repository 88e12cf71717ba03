import { Schema } from 'mongoose'
import { idField } from '../../core/ids'
import { noticeFields, type WithNotices } from '../../core/outbox'
import type { ToldStretch, Watched } from './what-to-tell'

/** What the secretary of a community was told about its rota, so that each thing is told once. */
export interface RotaWatch extends Watched, WithNotices {
  _id: string
  communityId: string
  rev: number
}

const toldSchema = new Schema<ToldStretch>(
  {
    subject: { type: String, required: true },
    from: { type: Date, required: true },
    to: { type: Date, required: true },
    stage: { type: Number, required: true },
  },
  { _id: false },
)

export const rotaWatchSchema = new Schema<RotaWatch>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    told: { type: [toldSchema], default: [] },
    morningOf: String,
    rev: { type: Number, required: true },
    ...noticeFields,
  },
  { versionKey: false, collection: 'rotaWatches' },
)
// one a community, whichever process is first
rotaWatchSchema.index({ communityId: 1 }, { unique: true })
