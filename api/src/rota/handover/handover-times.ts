import type { DutyPost } from '@shared/seats'
import { minuteMs } from '../../calendar/local-time'

/** Issue 7, point 4: what is open is shown, and may be confirmed, so long before the shift ends. */
export const opensBeforeMs = 30 * minuteMs
/** Issue 7, point 4: who goes answers for the post at most so long after the end; then it is told that nobody confirmed. */
export const limitMs = 15 * minuteMs
/** Ours: how far ahead those who go may write, and how long afterwards it may still be confirmed. */
export const reachMs = 12 * 60 * minuteMs

/** Which shift change a hand-over belongs to. */
export interface HandoverOf {
  communityId: string
  post: DutyPost
  at: Date
}

export const opensAt = ({ at }: { at: Date }): Date => new Date(at.getTime() - opensBeforeMs)
export const limitAt = ({ at }: { at: Date }): Date => new Date(at.getTime() + limitMs)
