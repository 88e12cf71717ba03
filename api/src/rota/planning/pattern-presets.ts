import type { DutyPost } from '@shared/seats'
import type { DayClass, PatternShift, ShiftPattern } from './rota-problem'

const onEveryDay = (shifts: PatternShift[]): Record<DayClass, PatternShift[]> => ({ workday: shifts, restDay: shifts, holiday: shifts })

const minutes = (hours: number): number => hours * 60

/** 早08–16 中16–24 夜00–08: guards and desks that are never closed. */
const threeShifts: PatternShift[] = [
  { name: '夜班', from: 0, to: minutes(8), people: 1 },
  { name: '早班', from: minutes(8), to: minutes(16), people: 1 },
  { name: '中班', from: minutes(16), to: minutes(24), people: 1 },
]

/** 08–20, 20–08. */
const twelveHours: PatternShift[] = [
  { name: '白班', from: minutes(8), to: minutes(20), people: 1 },
  { name: '夜班', from: minutes(20), to: minutes(32), people: 1 },
]

/** 08:30–08:30 of the next day. */
const aroundTheClock: PatternShift[] = [{ name: '全天', from: minutes(8.5), to: minutes(32.5), people: 1 }]

const leader: PatternShift[] = [{ name: '带班', from: minutes(8.5), to: minutes(32.5), people: 1 }]

/** The patterns that offices keep, one shift place each (office-formats §4): where a community begins before it changes them. */
export const patternPresets = {
  threeShifts: (post: DutyPost): ShiftPattern => always(post, threeShifts),
  twelveHours: (post: DutyPost): ShiftPattern => always(post, twelveHours),
  aroundTheClock: (post: DutyPost): ShiftPattern => always(post, aroundTheClock),
  /** 带班领导: one a day, one for both days of a weekend. */
  leader: (): ShiftPattern => ({ ...always('leader', leader), pairRestDays: true }),
} as const

const always = (post: DutyPost, shifts: PatternShift[]): ShiftPattern => ({
  post,
  shifts: onEveryDay(shifts),
  pairRestDays: false,
  roundTheClock: true,
})
