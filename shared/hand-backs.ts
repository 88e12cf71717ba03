import * as z from 'zod/mini'
import { id, requestId } from './ids'
import { typedWords } from './words'

/** Why a contact member cannot go on; read by the community's staff only. */
export const handBackReason = z.enum(['health', 'away', 'moving', 'busy', 'other'])
export type HandBackReason = z.infer<typeof handBackReason>
export const handBackReasonWords: Record<HandBackReason, string> = {
  health: '身体原因',
  away: '要出门一阵',
  moving: '要搬走了',
  busy: '家里或工作忙',
  other: '别的原因',
}

export const handBackWordsMax = 200

/**
 * POST /my-households/hand-back — 不再联户, in one community. The households stay until a plan moves them.
 * @throws FORBIDDEN, HANDED_BACK_ALREADY, LEAVE_IN_PAST
 */
export const handBackInput = z.object({
  communityId: id,
  /** The last day of leave, 2026-12-31; absent: for good. */
  untilDay: z.optional(z.iso.date()),
  reason: handBackReason,
  words: z.optional(typedWords(handBackWordsMax)),
  commandId: requestId,
})
export type HandBackInput = z.infer<typeof handBackInput>

/** DELETE /my-households/hand-back?communityId= — 接着联户, as long as households are still there. @throws HOUSEHOLDS_MOVED_ON */
export const takeBackQuery = z.object({ communityId: id })
export type TakeBackQuery = z.infer<typeof takeBackQuery>

/** GET /hand-backs/:id — for the secretary and the staff of that community. */
export interface HandBackView {
  id: string
  name: string
  /** Households that are still with the member. */
  households: number
  at: string
  /** Absent: for good. */
  until?: string
  reason: string
  words?: string
  takenBackAt?: string
}
