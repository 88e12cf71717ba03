import type { DayClass, PatternShift, ShiftPattern } from './rota-problem'
import { common, gapsIn, type Span } from './spans'

const dayMinutes = 24 * 60
const dayClasses: DayClass[] = ['workday', 'restDay', 'holiday']

/** A stretch of a day, minutes; and the kinds of day before it for which it is so. */
export interface PatternStretch extends Span {
  on: DayClass
  after: DayClass[]
}

/**
 * The minutes of each kind of day in which nobody is there, after each kind of day before. None for a post that need not be covered
 * round the clock. A pair of rest days is looked at as two days: that its one shift lasts through the night is not counted.
 */
export const patternHoles = (pattern: ShiftPattern): PatternStretch[] =>
  pattern.roundTheClock ? stretches(pattern, (shifts) => gapsIn({ from: 0, to: dayMinutes }, shifts)) : []

/** The minutes in which two shifts run at the same time: meant as a relief that comes early, or a slip. */
export const patternOverlaps = (pattern: ShiftPattern): PatternStretch[] =>
  stretches(pattern, (shifts) =>
    shifts.flatMap((shift, index) =>
      shifts.slice(index + 1).flatMap((other) => {
        const both = common(shift, other)
        const today = both && common(both, { from: 0, to: dayMinutes })
        return today ? [today] : []
      }),
    ),
  )

function stretches({ shifts }: ShiftPattern, find: (shifts: Span[]) => Span[]): PatternStretch[] {
  const found = new Map<string, PatternStretch>()
  for (const on of dayClasses)
    for (const after of dayClasses)
      for (const { from, to } of find([...shifts[after].map(asOfNextDay), ...shifts[on]])) {
        const key = `${on}/${from}/${to}`
        const known = found.get(key)
        found.set(key, { on, from, to, after: [...(known?.after ?? []), after] })
      }
  return [...found.values()]
}

const asOfNextDay = ({ from, to }: PatternShift): Span => ({ from: from - dayMinutes, to: to - dayMinutes })
