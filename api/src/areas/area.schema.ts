import type { AreaKind } from '@shared/areas'
import type { AssignmentSettings } from '@shared/assignment'
import type { HandoverArticle } from '@shared/handovers'
import type { RotaSettings } from '@shared/rota'
import type { DutyPost } from '@shared/seats'
import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import type { Sealed } from '../core/pii'

/** The group chat of the duty room. */
export interface DutyRoom {
  /** Of its robot; whoever has it can write into the group. */
  key: Sealed
  setAt: Date
  /** Absent: somebody who is not in this community's roster. */
  setBy?: string
}

/** What a community decides about itself besides its policy. */
export interface CommunitySettings {
  /** Called when nobody else may be: desk of the community, day and night. */
  deskPhone: string
  /** 119 unless the community says otherwise. */
  emergencyPhone: string
  /** Who sits at a post as long as no rota is published: post → person ids. */
  standingDuty: Partial<Record<DutyPost, string[]>>
  /** How households are given to contact members; absent: the default. */
  assignment?: AssignmentSettings
  /** Which posts are manned when, and from whom; absent: no rota is kept. */
  rota?: RotaSettings
  /** Of `rota`: counts its changes. Absent: nobody saved any. */
  rotaSaved?: { rev: number; personId?: string }
  /** 物品 handed over with every shift; absent: the default. */
  handoverArticles?: HandoverArticle[]
  /** Where the duty room is told; absent: it is not. */
  dutyRoom?: DutyRoom
}

/** A node of the tree subdistrict → community → grid → building → gate. */
export interface Area {
  _id: string
  /** A community's own id for itself and everything below it; a subdistrict's own id for itself. */
  communityId: string
  kind: AreaKind
  parentId?: string
  /** Ids from the top down to and including this node. */
  path: string[]
  /** Unique among siblings: "3", "2", "" for the only gate of a building without gates. */
  code: string
  /** 3号楼, 2单元 */
  name: string
  /** 3号楼2单元; the community's name for a community. */
  fullName: string
  /** Buildings of the main compound: its name as the first roster wrote it, so that a later roster of another compound is told apart. */
  compound?: string
  /** Gates: known floors, grown by imports. */
  lowestFloor?: number
  highestFloor?: number
  settings?: CommunitySettings
  /** Communities: something changed (a roster, a member on leave) after which contacts may need repair; when to look. */
  repairDueAt?: Date
}

const settingsSchema = new Schema<CommunitySettings>(
  {
    deskPhone: { type: String, required: true },
    emergencyPhone: { type: String, required: true },
    standingDuty: { type: Schema.Types.Mixed, default: {} },
    assignment: Schema.Types.Mixed,
    rota: Schema.Types.Mixed,
    rotaSaved: Schema.Types.Mixed,
    handoverArticles: Schema.Types.Mixed,
    dutyRoom: Schema.Types.Mixed,
  },
  { _id: false, minimize: false },
)

export const areaSchema = new Schema<Area>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    kind: { type: String, required: true },
    parentId: String,
    path: { type: [String], required: true },
    code: { type: String },
    name: { type: String, required: true },
    fullName: { type: String, required: true },
    compound: String,
    lowestFloor: Number,
    highestFloor: Number,
    settings: settingsSchema,
    repairDueAt: Date,
  },
  { versionKey: false, collection: 'areas' },
)
// one building 3, one gate 2 in it, however many imports run at once
areaSchema.index({ communityId: 1, parentId: 1, code: 1 }, { unique: true })
// everything below a node
areaSchema.index({ communityId: 1, path: 1 })
// which communities' contacts may need repair
areaSchema.index({ repairDueAt: 1 }, { sparse: true })
