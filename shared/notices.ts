import * as z from 'zod/mini'
import { id, requestId } from './ids'
import { typedWords } from './words'

export const maxNoticeTitle = 30
export const maxNoticeReason = 500
export const maxNoticeAdvice = 200

const moment = z.iso.datetime({ offset: true })

const text = {
  /** 停水、停电梯: what it is about, one line. */
  title: typedWords(maxNoticeTitle),
  reason: typedWords(maxNoticeReason),
  /** What residents can do meanwhile. */
  advice: z.optional(typedWords(maxNoticeAdvice)),
  fromAt: moment,
  untilAt: moment,
  /** Whose number stands on it; one's own only with consent. */
  phone: z._default(z.enum(['desk', 'own']), 'desk'),
}

/** POST /issues/:id/notices — the area is the issue's gate or building. */
export const publishNoticeInput = z.object({ clientRequestId: requestId, areaId: id, ...text })
export type PublishNoticeInput = z.infer<typeof publishNoticeInput>

/** POST /notices/:id/changes */
export const changeNoticeInput = z.object({ commandId: requestId, ...text })
export type ChangeNoticeInput = z.infer<typeof changeNoticeInput>

/** POST /notices/:id/lift — `restored`: things are as they should be; otherwise it is simply taken down. */
export const liftNoticeInput = z.object({ commandId: requestId, restored: z.boolean() })
export type LiftNoticeInput = z.infer<typeof liftNoticeInput>

/** 已恢复 · 撤下 · the time on it passed long ago. */
export type NoticeEnd = 'restored' | 'takenDown' | 'over'

/** 告知单 as the residents of a gate or building read it. */
export interface NoticeView {
  id: string
  title: string
  reason: string
  advice?: string
  fromAt: string
  untilAt: string
  /** 3号楼2单元 */
  areaName: string
  communityName: string
  /** 物业 王建国 */
  issuer: string
  /** Whom to call. */
  call?: { name: string; phone: string }
  publishedAt: string
  changedAt?: string
  ended?: { how: NoticeEnd; at: string }
  /** The reader has said 知道了. */
  read: boolean
  /** Lives there, verified: is asked to say 知道了. */
  mayMarkRead: boolean
  /** Handles the issue: may change and lift it, and see which households have read it. */
  mayManage: boolean
  /** For handlers. */
  issueId?: string
}

/** GET /notices · /issues/:id/notices · /entrance-codes/:code/notices */
export interface NoticeList {
  items: NoticeView[]
}

/** GET /notices/:id/households — addresses only, for whoever goes from door to door. */
export interface NoticeHouseholdsView {
  read: { address: string }[]
  unread: { address: string }[]
}
