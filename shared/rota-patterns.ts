import type { PatternShift } from './rota'

const minutes = (hours: number): number => hours * 60

/** The shifts of a day that offices keep, one person each (office-formats §4): where a community begins before it changes them. */
export const shiftPatterns = {
  /** 早08–16 中16–24 夜00–08: guards and desks that are never closed. */
  threeShifts: [
    { name: '夜班', from: 0, to: minutes(8), people: 1 },
    { name: '早班', from: minutes(8), to: minutes(16), people: 1 },
    { name: '中班', from: minutes(16), to: minutes(24), people: 1 },
  ],
  /** 08–20, 20–08. */
  twelveHours: [
    { name: '白班', from: minutes(8), to: minutes(20), people: 1 },
    { name: '夜班', from: minutes(20), to: minutes(32), people: 1 },
  ],
  /** 08:30–08:30 of the next day. */
  aroundTheClock: [{ name: '全天', from: minutes(8.5), to: minutes(32.5), people: 1 }],
  leader: [{ name: '带班', from: minutes(8.5), to: minutes(32.5), people: 1 }],
} as const satisfies Record<string, readonly PatternShift[]>
