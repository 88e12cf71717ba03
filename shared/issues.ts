import * as z from 'zod/mini'
import type { Urgency } from './community-policy'
import { cursor, id, requestId } from './ids'
import type { PhotoView } from './media'
import { maxPhotos } from './media'
import { typedWords } from './words'

export const issueStatus = z.enum(['open', 'acknowledged', 'onSite', 'resolved', 'closed'])
export type IssueStatus = z.infer<typeof issueStatus>

/** Only `solved` counts as solved (glossary: 结果). */
export const issueOutcome = z.enum(['solved', 'solvedUnconfirmed', 'explained', 'notOurs', 'withdrawn', 'merged'])
export type IssueOutcome = z.infer<typeof issueOutcome>

/** Who may see it: handlers always may. `building` = the audience area's residents, `handlers` = nobody else. */
export const visibility = z.enum(['building', 'handlers'])
export type Visibility = z.infer<typeof visibility>

/** How soon it has to be done, as the street says it. */
export const urgencyWords: Record<Urgency, string> = { U: '马上', H: '一天内', N: '一周内', C: '半个月内' }

export const maxWords = 2000
export const minExplanation = 10

const words = typedWords(maxWords)
const photoIds = z.array(id).check(z.maxLength(maxPhotos))

/** POST /issues. The place is a household (own) or a gate; the audience follows from it. */
export const createIssueInput = z.object({
  clientRequestId: requestId,
  words,
  photoIds: z._default(photoIds, []),
  place: z.object({ gateId: id, householdId: z.optional(id), spot: z.optional(z.string().check(z.trim(), z.maxLength(40))) }),
  categoryKey: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Answer to the category's question; required when it asks one. */
  urgentAnswer: z.optional(z.boolean()),
  visibility: z._default(visibility, 'building'),
  anonymous: z._default(z.boolean(), false),
  notMyContact: z._default(z.boolean(), false),
})
export type CreateIssueInput = z.infer<typeof createIssueInput>

/** POST /issues/:id/events — one schema for everything a person may do to an issue. */
export const issueEventInput = z.discriminatedUnion('event', [
  z.object({ event: z.literal('acknowledge'), commandId: requestId, words: z.optional(words) }),
  z.object({ event: z.literal('arrive'), commandId: requestId, words: z.optional(words) }),
  z.object({ event: z.literal('explain'), commandId: requestId, words, promisedAt: z.iso.datetime({ offset: true }) }),
  z.object({ event: z.literal('wait'), commandId: requestId, words }),
  z.object({ event: z.literal('reply'), commandId: requestId, words: z.optional(words) }),
  z.object({ event: z.literal('offerTransfer'), commandId: requestId, to: z.string().check(z.maxLength(80)), words }),
  z.object({ event: z.literal('acceptTransfer'), commandId: requestId }),
  z.object({ event: z.literal('refuseTransfer'), commandId: requestId, words }),
  z.object({ event: z.literal('whistle'), commandId: requestId, to: z.string().check(z.maxLength(80)), words }),
  z.object({ event: z.literal('reportIn'), commandId: requestId }),
  z.object({ event: z.literal('refuseWhistle'), commandId: requestId, words }),
  z.object({ event: z.literal('setUrgency'), commandId: requestId, urgency: z.enum(['U', 'H', 'N', 'C']), words }),
  z.object({ event: z.literal('resolve'), commandId: requestId, words, photoIds: z._default(photoIds, []) }),
  z.object({
    event: z.literal('confirm'),
    commandId: requestId,
    contacted: z.boolean(),
    satisfaction: z.enum(['good', 'fair', 'bad']),
    words: z.optional(words),
  }),
  z.object({ event: z.literal('closeExplained'), commandId: requestId, words: z.optional(words) }),
  z.object({ event: z.literal('closeNotOurs'), commandId: requestId, receipt: words }),
  z.object({ event: z.literal('withdraw'), commandId: requestId, words: z.optional(words) }),
  z.object({ event: z.literal('merge'), commandId: requestId, targetId: id }),
  z.object({ event: z.literal('reopen'), commandId: requestId, contacted: z.optional(z.boolean()), words: z.optional(words) }),
])
export type IssueEventInput = z.infer<typeof issueEventInput>
export type PersonEvent = IssueEventInput['event']

/** GET /feed */
export const feedQuery = z.object({
  filter: z._default(z.enum(['open', 'mine', 'solved']), 'open'),
  /** One of my gates; default: my first verified household's. */
  gateId: z.optional(id),
  cursor: z.optional(cursor),
})
export type FeedQuery = z.infer<typeof feedQuery>

/** GET /feed/summary?gateId= — the figures in the filter pills. */
export interface FeedSummaryView {
  open: number
  mine: number
  /** Solved in the last 30 days, as residents said themselves. */
  solved: number
}

/** GET /feed/similar — open issues of this building like the one being written. */
export const similarQuery = z.object({ gateId: id, categoryKey: z.string().check(z.minLength(1), z.maxLength(40)) })
export type SimilarQuery = z.infer<typeof similarQuery>

export const commentInput = z.object({ clientRequestId: requestId, words: typedWords(500) })
export type CommentInput = z.infer<typeof commentInput>

/** Who has it now. */
export interface HolderView {
  /** 物业, 联户党员, 社区值守 */
  seatName: string
  /** 王建国; absent when nobody holds the seat (空岗), or when it is `withheld`. */
  personName?: string
  /** Somebody holds it, but the name would give an anonymous author away. */
  withheld?: boolean
  state: 'asked' | 'acknowledged' | 'onSite' | 'resolved'
  since: string
}

export interface CountdownView {
  kind: 'acknowledge' | 'arrive' | 'resolve' | 'explain' | 'confirm' | 'promised'
  by: string
  /** The first deadline that passed and is still owed: it is late, though the clock of the next rung runs already. */
  lateSince?: string
  /** The clock stands still now, at night or outside office hours, and runs again from here. */
  resumesAt?: string
}

/** A card of the feed, of the workbench and of 我说的. */
export interface IssueCardView {
  id: string
  words: string
  placeName: string
  /** 您 / 张女士 / 匿名邻居 */
  authorName: string
  mine: boolean
  postedAt: string
  status: IssueStatus
  outcome?: IssueOutcome
  /** 0 the first time; reopened issues count up. */
  cycle: number
  urgency: Urgency
  categoryName: string
  holder?: HolderView
  countdown?: CountdownView
  explained: boolean
  /** Where the explanation ends up in the feed: 周四进场做防水 */
  explanation?: string
  photos: PhotoView[]
  photoCount: number
  meToo: { count: number; mine: boolean }
  /** Still held back from neighbours, and why. Shown to author and handlers only. */
  held?: 'contentCheck' | 'staffRelease' | 'phoneNotVerified' | 'private' | 'refused' | 'keptBack'
}

export interface TimelineEntryView {
  id: string
  at: string
  event: string
  /** 物业 王建国 / 您 / 匿名邻居; absent: nobody, a time ran out. */
  who?: string
  /** What happened, as a sentence: 接了这件事 */
  what: string
  words?: string
  promisedAt?: string
  photos: PhotoView[]
}

export interface ProgressStepView {
  /** 已提交 已响应 已到场 已办结 已确认 */
  name: string
  state: 'done' | 'now' | 'ahead'
  who?: string
  /** Minutes from posting (of this cycle). */
  minutes?: number
  at?: string
}

export interface LadderRungView {
  name: string
  state: 'passed' | 'now' | 'next'
  people: string[]
  at?: string
  /** Minutes until it goes there if nobody reacts. */
  inMinutes?: number
  /** The clock that leads there stands still until then. */
  resumesAt?: string
  /** It is with somebody off this rung, who was asked or took it: this rung keeps an eye on it. */
  watching: boolean
  gapInCover: boolean
}

/** A seat one may choose: 网格员 刘芳. */
export interface SeatChoiceView {
  seat: string
  name: string
  people: string[]
}

/** Somebody was asked and has not answered, or how a department that was called in answered. */
export interface AskedSeatView {
  kind: 'transfer' | 'whistle'
  name: string
  people: string[]
  state: 'pending' | 'reportedIn' | 'refused' | 'silent'
  /** Of several departments the one that has it. */
  leads: boolean
  /** While pending: until when. */
  by?: string
  /** What they were asked to do, in the words of who asked. */
  words?: string
}

/** The resident is asked something; meanwhile the time to resolve stands still. */
export interface WaitingView {
  /** 物业 王建国 */
  who: string
  question: string
  /** Without an answer it goes on then. */
  by: string
}

/** An open issue that another may be merged into. */
export interface MergeChoiceView {
  id: string
  words: string
  placeName: string
  postedAt: string
}

/** GET /issues/:id and the answer of every event. */
export interface IssueView extends IssueCardView {
  communityId: string
  gateId: string
  categoryKey: string
  rev: number
  visibility: Visibility
  progress: ProgressStepView[]
  ladder: LadderRungView[]
  timeline: TimelineEntryView[]
  comments: CommentView[]
  afterPhotos: PhotoView[]
  /** What this person may do now; the first is the next step. */
  actions: PersonEvent[]
  /** What a handler looks for and may not do now, and why. */
  refusals: { event: PersonEvent; why: string }[]
  /** Whom to hand it to, whom to call in: for handlers who may. */
  transferTo: SeatChoiceView[]
  whistleTo: SeatChoiceView[]
  asked: AskedSeatView[]
  waiting?: WaitingView
  /** Open issues like it in this building: for handlers who may merge. */
  mergeTo: MergeChoiceView[]
  /** The issue that this one is dealt with in (并案). */
  mergedInto?: string
  /** A running clock counts working days into a year whose holidays are not announced: 2027 年放假安排还没公布，先按周一到周五算 */
  calendarCaveat?: string
  /** Gate and building, where a handler may hang a notice; absent for others and once it is done. */
  noticeAreas?: { id: string; name: string }[]
  mayComment: boolean
  mayMeToo: boolean
  /** The community's office decides what neighbours see of it. */
  mayReview: boolean
  /** Why the office keeps it from neighbours, as its author reads it; for author and handlers. */
  keptBackBecause?: string
  /** Handlers may see whom to call; each look is recorded. */
  mayRevealAuthor: boolean
  afterPhotoRequired: boolean
  /** Whom to call about it: the holder (with consent) or the desk. */
  call?: { name: string; phone: string }
  promisedAt?: string
}

/** POST /issues/:id/reveal-author — for handlers; writes its audit entry before it answers. */
export interface RevealedAuthorView {
  name?: string
  phone?: string
  address?: string
}

export interface CommentView {
  id: string
  who: string
  mine: boolean
  words: string
  at: string
  /** Others do not see it (yet), and why. Shown to whoever said it and to handlers only. */
  held?: 'contentCheck' | 'staffRelease' | 'refused' | 'keptBack'
  /** Of what is `keptBack`. */
  keptBackBecause?: string
}

/** GET /workbench — 工作台 of somebody with an appointment, by deadline. */
export interface WorkbenchView {
  overdue: number
  dueToday: number
  unacknowledged: number
  /** At most 200, by deadline; overdue first. */
  items: (IssueCardView & { actions: PersonEvent[] })[]
}
