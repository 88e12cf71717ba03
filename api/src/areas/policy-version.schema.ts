import type { CommunityPolicy } from '@shared/community-policy'
import { Schema } from 'mongoose'
import { idField } from '../core/ids'

/** Categories, ladder and clocks of a community as they were decided once. Never changed, only followed by another version. */
export interface PolicyVersion {
  _id: string
  communityId: string
  version: number
  policy: CommunityPolicy
  createdAt: Date
  /** The person who saved it; absent for the preset a community starts with. */
  createdBy?: string
}

/** A version without what it says. */
export type PolicyVersionNote = Pick<PolicyVersion, 'version' | 'createdAt' | 'createdBy'>

export const policyVersionSchema = new Schema<PolicyVersion>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    version: { type: Number, required: true },
    policy: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    createdBy: String,
  },
  { versionKey: false, collection: 'policyVersions', minimize: false },
)
// two editors at once: the second insert of the same version fails
policyVersionSchema.index({ communityId: 1, version: 1 }, { unique: true })
