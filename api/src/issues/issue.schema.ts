import type { IssueCardView, Visibility } from '@shared/issues'
import type { Seat } from '@shared/seats'
import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import { noticeFields, type WithNotices } from '../core/outbox'
import type { Sealed } from '../core/pii'
import type { IssueState, TimelineEntry } from './machine/issue-state'
import { type Reviewed, reviewFields } from './review/review.schema'

/** What WeChat's content check said of words. `failed`: no verdict could be had, so a person has to look, as with `review`. */
export type TextCheck = 'pending' | 'pass' | 'review' | 'risky' | 'failed'

/** A timer step threw: how often; with `parkedAt` it is not tried again and a person has to look. */
export interface StepTrouble {
  failures: number
  parkedAt?: Date
}

/** What a resident posted, and everything that happened to it. */
export interface Issue extends WithNotices, Reviewed {
  _id: string
  communityId: string
  author: {
    accountId: string
    /** As known when it was posted; shown whole to nobody but after an audited look. */
    name?: Sealed
    /** Neighbours read 匿名邻居 and only the gate. */
    anonymous: boolean
  }
  clientRequestId: string
  words: string
  photoIds: string[]
  /** 3号楼2单元 */
  gateName: string
  /** 楼道, 电梯, or the room: where exactly, as neighbours may read it. */
  spot?: string
  visibility: Visibility
  /** Whose feed it belongs to: the building, whatever the gate. */
  audienceAreaId: string
  /** Since when neighbours see it; absent while it is held (design §6). */
  publishedAt?: Date
  /** When to look again whether it may be published; absent when that is settled. */
  publicationDueAt?: Date
  /** Why neighbours do not see it, as last looked at; absent once published. */
  held?: IssueCardView['held']
  textCheck: TextCheck
  /** Everything the state machine works on. */
  state: IssueState
  /** Every seat that has to do with it ({@link seatsOf}), so that a workbench is one query. */
  seats: Seat[]
  timeline: TimelineEntry[]
  /** One of {@link workBuckets}, by its id: what is due is worked off bucket by bucket. */
  workBucket: number
  /** Absent as long as its clocks are stepped without failure. */
  stepTrouble?: StepTrouble
  rev: number
}

/** Rungs reached, owner, first receiver, who was asked to take over, and departments summoned that did not decline. */
export const seatsOf = ({ reached, owner, firstReceiver, transfer, whistles }: IssueState): Seat[] => {
  const departments = whistles.filter(({ state }) => state === 'pending' || state === 'reportedIn').map(({ seat }) => seat)
  return [...new Set([...reached, owner, firstReceiver, ...(transfer ? [transfer.to] : []), ...departments])]
}

/** Several processes begin at different buckets, so that they seldom reach for the same issue (design §5). */
export const workBuckets: readonly number[] = Array.from({ length: 16 }, (_, bucket) => bucket)

/** @param id hexadecimal; its last digit is as good as chance */
export const workBucketOf = (id: string): number => Number.parseInt(id.slice(-1), 16)

export const issueSchema = new Schema<Issue>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    author: {
      type: new Schema({ accountId: { type: String, required: true }, name: String, anonymous: Boolean }, { _id: false }),
      required: true,
    },
    clientRequestId: { type: String, required: true },
    words: { type: String, required: true },
    photoIds: { type: [String], default: [] },
    gateName: { type: String, required: true },
    spot: String,
    visibility: { type: String, required: true },
    audienceAreaId: { type: String, required: true },
    publishedAt: Date,
    publicationDueAt: Date,
    held: String,
    textCheck: { type: String, required: true },
    // checked by the machine's own types; mongoose would only copy it
    state: { type: Schema.Types.Mixed, required: true },
    seats: { type: [String], required: true },
    timeline: { type: [{}], required: true },
    workBucket: { type: Number, required: true },
    stepTrouble: new Schema<StepTrouble>({ failures: { type: Number, required: true }, parkedAt: Date }, { _id: false }),
    rev: { type: Number, default: 0 },
    ...noticeFields,
    ...reviewFields,
  },
  { versionKey: false, collection: 'issues', minimize: false },
)
// a double tap posts once
issueSchema.index({ communityId: 1, 'author.accountId': 1, clientRequestId: 1 }, { unique: true })
// the feed of a building
issueSchema.index({ communityId: 1, audienceAreaId: 1, publishedAt: -1, _id: -1 })
// what my seats must answer for, by deadline
issueSchema.index({ communityId: 1, seats: 1, 'state.status': 1, 'state.nextTimerAt': 1 })
// 我说的, in whatever community
issueSchema.index({ 'author.accountId': 1, 'state.postedAt': -1, _id: -1 })
// what waits for the office to look at, the longest waiting first
issueSchema.index({ communityId: 1, 'waitsForReview.since': 1, _id: 1 })
// what was posted in a month
issueSchema.index({ communityId: 1, 'state.postedAt': -1, _id: -1 })
// how much is under way, and under which version
issueSchema.index({ communityId: 1, 'state.status': 1, 'state.policyVersion': 1 })
// timers: held back, waiting too long for a person, clocks due, and steps that failed for good
issueSchema.index({ publicationDueAt: 1 }, { sparse: true })
issueSchema.index({ 'waitsForReview.tellAt': 1 }, { sparse: true })
issueSchema.index({ workBucket: 1, 'state.nextTimerAt': 1 })
issueSchema.index({ 'stepTrouble.parkedAt': 1 }, { sparse: true })
