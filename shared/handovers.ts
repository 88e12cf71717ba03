import * as z from 'zod/mini'
import type { Urgency } from './community-policy'
import { id, requestId } from './ids'
import type { IssueStatus } from './issues'
import type { PhotoView } from './media'
import type { DutyPost } from './seats'
import { typedWords } from './words'

/** 待交接 交接中 已交接 有遗留, as offices keep it (office-formats §4). */
export type HandoverStatus = 'waiting' | 'underWay' | 'handedOver' | 'leftOver'

export const handoverStatusWords: Record<HandoverStatus, string> = {
  waiting: '待交接',
  underWay: '交接中',
  handedOver: '已交接',
  leftOver: '有遗留',
}

export const maxHandoverWords = 500
const words = typedWords(maxHandoverWords)

/** 物品 handed over with the post: 钥匙 2 把. */
const handoverArticle = z.object({
  name: typedWords(12),
  count: z.number().check(z.int(), z.minimum(1), z.maximum(99)),
  unit: typedWords(4),
})
export type HandoverArticle = z.infer<typeof handoverArticle>

/** PUT /communities/:communityId/handover-articles → HandoverArticlesView. @throws HANDOVER_ARTICLE_TWICE */
export const handoverArticlesInput = z.object({ articles: z.array(handoverArticle).check(z.maxLength(12)) })
export type HandoverArticlesInput = z.infer<typeof handoverArticlesInput>

/** GET /communities/:communityId/handover-articles */
export interface HandoverArticlesView {
  articles: HandoverArticle[]
  /** False: a suggestion nobody saved yet. */
  saved: boolean
}

const articleRef = z.object({ kind: z.literal('article'), name: typedWords(12) })
const itemRef = z.discriminatedUnion('kind', [z.object({ kind: z.literal('issue'), id }), articleRef])
/** What one line of a hand-over is about. */
export type HandoverItemRef = z.infer<typeof itemRef>

/**
 * POST /handovers/:id/commands → HandoverView. Those who go: watch, say, answer. Those who come, from 30 minutes before: clear, ask, miss, takeOver.
 * @throws FORBIDDEN, HANDOVER_DONE, HANDOVER_TOO_EARLY, HANDOVER_TOO_LATE, HANDOVER_ITEM_UNKNOWN, HANDOVER_QUESTION_OPEN, HANDOVER_NO_QUESTION, HANDOVER_NOT_CLEAR
 */
export const handoverCommandInput = z.discriminatedUnion('command', [
  /** 要盯的; null takes it back. */
  z.object({ command: z.literal('watch'), commandId: requestId, item: itemRef, words: z.nullable(words) }),
  /** What else is to be known; null takes it back. */
  z.object({ command: z.literal('say'), commandId: requestId, words: z.nullable(words) }),
  z.object({ command: z.literal('answer'), commandId: requestId, item: itemRef, words }),
  /** 清楚了，我接 · 点过，都在 */
  z.object({ command: z.literal('clear'), commandId: requestId, items: z.array(itemRef).check(z.minLength(1), z.maxLength(100)) }),
  /** 有疑问 */
  z.object({ command: z.literal('ask'), commandId: requestId, item: itemRef, words }),
  /** An article is not there: taken over all the same, 有遗留. */
  z.object({ command: z.literal('miss'), commandId: requestId, item: articleRef, words }),
  /** 接班. `whole`: 都清楚，我接班, also what was not confirmed one by one. */
  z.object({ command: z.literal('takeOver'), commandId: requestId, whole: z.boolean() }),
])
export type HandoverCommandInput = z.infer<typeof handoverCommandInput>

export interface HandoverSaid {
  who: string
  at: string
  words: string
}

/** An open issue as it is handed over. */
export interface HandoverIssueView {
  id: string
  title: string
  placeName: string
  status: IssueStatus
  explained: boolean
  urgency: Urgency
  /** Overdue since. */
  lateSince?: string
  /** Who has it: 物业 王建国 */
  holder?: string
  /** What was promised, or whom it waits for: 答应 11月25日 18:00 前给说法 */
  promise?: string
  photo?: PhotoView
}

export interface HandoverItemView {
  ref: HandoverItemRef
  /** Open question: asked. `answered`: may be confirmed now. */
  state: 'unclear' | 'asked' | 'answered' | 'clear' | 'missing'
  issue?: HandoverIssueView
  article?: HandoverArticle
  watch?: HandoverSaid
  questions: (HandoverSaid & { answer?: HandoverSaid })[]
  /** Who confirmed it, or what is missing. */
  confirmed?: { who: string; at: string; words?: string }
}

/** GET /communities/:communityId/handovers/current: those of the reader, past 12 h to coming 12 h; what is to be done first. */
export interface HandoverBriefView {
  id: string
  communityId: string
  /** 20261124-02: of that day, in the order of its shifts. */
  number: string
  post: DutyPost
  /** 物业 */
  postName: string
  /** 夜班: of those who come. */
  shiftName: string
  at: string
  status: HandoverStatus
  /** Nobody confirmed within 15 minutes. */
  late: boolean
  outgoing: string[]
  incoming: string[]
  /** What the reader is in it; absent: reads only. */
  side?: 'outgoing' | 'incoming'
  confirmedAt?: string
}

export interface HandoverList {
  items: HandoverBriefView[]
}

/** GET /communities/:communityId/handovers?day=2026-11-24: for the office, in order of time. */
export const handoversQuery = z.object({ day: z.iso.date() })
export type HandoversQuery = z.infer<typeof handoversQuery>

/** GET /handovers/:id: as it is now; once confirmed, as it was then. */
export interface HandoverView extends HandoverBriefView {
  communityName: string
  items: HandoverItemView[]
  words?: HandoverSaid
  /** Who took over; `whole`: not one by one. */
  confirmed?: { who: string; at: string; whole: boolean }
  /** From when those who come may confirm. */
  opensAt: string
  /** The reader may write and answer, or confirm and ask, now. */
  mayWrite: boolean
  mayConfirm: boolean
}
