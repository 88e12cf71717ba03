import { breaksOfMonth, type RuleBreak } from '../planning/rule-breaks'
import type { RotaMonth } from './rota-month.schema'
import { assignedOf, problemOf, type Surroundings } from './rota-surroundings'

type Judged = Pick<RotaMonth, 'shifts' | 'leaves' | 'wishes'>

export const breaksOf = (month: Judged, around: Surroundings): RuleBreak[] =>
  breaksOfMonth(problemOf(month, around), assignedOf(month.shifts))

/** What is wrong after a change and was not before; what was broken knowingly is not said again. */
export function newBreaks(before: Judged, after: Judged, around: Surroundings): RuleBreak[] {
  const known = new Set(breaksOf(before, around).map((found) => JSON.stringify(found)))
  return breaksOf(after, around).filter((found) => !known.has(JSON.stringify(found)))
}
