import * as z from 'zod/mini'
import { cursor, id, requestId } from './ids'
import type { PhotoView } from './media'
import { maxPhotos } from './media'
import { typedWords } from './words'

/** Why something waits for a person before neighbours see it, the gravest first. `…Unchecked`: WeChat could not be asked about it. */
export const reviewCauseWords = {
  photoRisky: '微信说有照片不合适',
  textReview: '这段话微信拿不准',
  photoReview: '有照片微信拿不准',
  textUnchecked: '这段话微信没看成',
  photoUnchecked: '有照片微信没看成',
  photosNeedStaff: '这一类的照片要社区先看',
} as const
export type ReviewCause = keyof typeof reviewCauseWords

/** Why neighbours do not get to see it. */
export const reviewReason = z.enum(['othersData', 'faces', 'harsh', 'elsewhere', 'untrue', 'other'])
export type ReviewReason = z.infer<typeof reviewReason>

/** As the office chooses it. */
export const reviewReasonWords: Record<ReviewReason, string> = {
  othersData: '有别人的电话或门牌',
  faces: '拍到了人脸、车牌',
  harsh: '话说得重',
  elsewhere: '和这里无关',
  untrue: '不是真的',
  other: '其他',
}

/** As its author reads it: nobody is scolded. */
const reasonForAuthor: Record<ReviewReason, string> = {
  othersData: '里面有别人的电话或门牌',
  faces: '照片里拍到了人脸或车牌',
  harsh: '有几句话说得重了些',
  elsewhere: '说的好像不是这里的事',
  untrue: '和社区核对到的情况对不上',
  other: '',
}

/** Word for word what the author reads: shown to the office before, and to the author after. */
export const keptBackText = (reason: ReviewReason | undefined, words?: string): string =>
  [reason && reasonForAuthor[reason], words].filter(Boolean).join('。')

export const maxReviewWords = 100

const decision = {
  commandId: requestId,
  decision: z.enum(['show', 'keepBack']),
  /** With `keepBack`. */
  reason: z.optional(reviewReason),
  /** Required for `other`. */
  words: z.optional(typedWords(maxReviewWords)),
  /** The decision that stood when one looked ({@link ReviewItemView.decided}); absent: none. Another one since: REVIEW_DECIDED. */
  basedOn: z.optional(requestId),
}

/** POST /communities/:communityId/review/issues/:id — with `show`, the photos that neighbours see too. */
export const reviewIssueInput = z.object({ ...decision, photoIds: z._default(z.array(id).check(z.maxLength(maxPhotos)), []) })
export type ReviewIssueInput = z.infer<typeof reviewIssueInput>

/** POST /communities/:communityId/review/comments/:id */
export const reviewCommentInput = z.object(decision)
export type ReviewCommentInput = z.infer<typeof reviewCommentInput>

/** GET /communities/:communityId/review — Page<ReviewItemView>: what is urgent first, then the longest waiting. */
export const reviewQuery = z.object({ cursor: z.optional(cursor) })
export type ReviewQuery = z.infer<typeof reviewQuery>

export interface ReviewPhotoView extends PhotoView {
  check: 'pending' | 'pass' | 'review' | 'risky' | 'failed'
  /** WeChat's no stands, and so does a check that has not been answered. */
  mayShow: boolean
  /** Neighbours see it, or saw it when that was last decided. */
  shown: boolean
}

/** Something neighbours see only after a person has looked, or one of a day's samples. Handlers saw all of it at once. */
export interface ReviewItemView {
  kind: 'issue' | 'comment'
  id: string
  /** Of a comment: what it was said about. */
  issueId: string
  about?: string
  /** `waiting` for a person · `shown` to neighbours · `keptBack` by a person · `held` for another reason. */
  state: 'waiting' | 'shown' | 'keptBack' | 'held'
  why: ReviewCause[]
  words: string
  photos: ReviewPhotoView[]
  placeName: string
  categoryName: string
  /** 李**, 匿名邻居（李**） */
  authorName: string
  urgent: boolean
  at: string
  /** Since when it has been waiting. */
  since?: string
  /** Who decided last. */
  decided?: { id: string; who: string; at: string; decision: 'show' | 'keepBack'; reason?: string }
}

/** GET /communities/:communityId/review/count */
export interface ReviewCountView {
  waiting: number
  /** Of today's sample not looked at yet. */
  sample: number
}

/** GET /communities/:communityId/review/sample — 抽查: at most 10 of what WeChat passed and neighbours first saw yesterday. */
export interface ReviewSampleView {
  /** Not looked at yet. */
  items: ReviewItemView[]
  looked: number
}
