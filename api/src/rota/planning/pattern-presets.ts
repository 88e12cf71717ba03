import { shiftPatterns } from '@shared/rota-patterns'
import type { DutyPost } from '@shared/seats'
import type { PatternShift, ShiftPattern } from './rota-problem'

const always = (post: DutyPost, shifts: readonly PatternShift[]): ShiftPattern => ({
  post,
  shifts: { workday: [...shifts], restDay: [...shifts], holiday: [...shifts] },
  pairRestDays: false,
  roundTheClock: true,
})

/** The patterns that offices keep, the same on every kind of day. */
export const patternPresets = {
  threeShifts: (post: DutyPost): ShiftPattern => always(post, shiftPatterns.threeShifts),
  twelveHours: (post: DutyPost): ShiftPattern => always(post, shiftPatterns.twelveHours),
  aroundTheClock: (post: DutyPost): ShiftPattern => always(post, shiftPatterns.aroundTheClock),
  /** 带班领导: one a day, one for both days of a weekend. */
  leader: (): ShiftPattern => ({ ...always('leader', shiftPatterns.leader), pairRestDays: true }),
} as const
