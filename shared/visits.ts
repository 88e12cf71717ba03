import * as z from 'zod/mini'
import { cursor, type Page, requestId } from './ids'
import { typedWords } from './words'

/** How a household was seen or heard: 敲门走访, 打电话, 微信聊, 送了联户卡. */
export const visitKind = z.enum(['visit', 'call', 'message', 'cardGiven'])
export type VisitKind = z.infer<typeof visitKind>

/** Days back that a visit may still be written down. */
export const visitBackdays = 30
/** Days ahead that the next one may be promised. */
export const nextVisitDays = 366
export const visitWordsMax = 500

/** A day on the wall calendar in Shanghai: 2026-09-22. */
const day = z.iso.date()

/**
 * POST /households/:id/visits. Answers VisitView.
 * @throws VISITS_NOT_YOURS, VISIT_AHEAD, VISIT_TOO_OLD, NEXT_VISIT_OUT_OF_RANGE
 */
export const recordVisitInput = z.object({
  kind: visitKind,
  /** When it was; absent: now. */
  day: z.optional(day),
  words: z.optional(typedWords(visitWordsMax)),
  /** What the member promised: the next visit is due by the end of this day. */
  nextVisitDay: z.optional(day),
  commandId: requestId,
})
export type RecordVisitInput = z.infer<typeof recordVisitInput>

/** GET /households/:id/visits?cursor= — the latest first. */
export const visitsQuery = z.object({ cursor: z.optional(cursor) })
export type VisitsQuery = z.infer<typeof visitsQuery>
export type VisitList = Page<VisitView>

export interface VisitView {
  id: string
  kind: VisitKind
  at: string
  /** 周桂兰 to the community's staff and where she is the present contact, 周** otherwise. */
  by: string
  mine: boolean
  words?: string
  /** 2026-10-08 */
  nextVisitDay?: string
}
