import { nextVisitDays, type RecordVisitInput, visitBackdays } from '@shared/visits'
import { atLocal, daysAfter, localDay } from '../../calendar/local-time'
import { DomainError } from '../../core/domain-error'

/** An earlier day stands at its noon: its hour was not asked. */
const noon = 12 * 60

/**
 * When the visit was.
 * @throws VISIT_AHEAD, VISIT_TOO_OLD, NEXT_VISIT_OUT_OF_RANGE
 */
export function visitedAt({ day, nextVisitDay }: Pick<RecordVisitInput, 'day' | 'nextVisitDay'>, now: Date): Date {
  const today = localDay(now)
  if (nextVisitDay !== undefined && (nextVisitDay <= today || nextVisitDay > daysAfter(today, nextVisitDays)))
    throw new DomainError('NEXT_VISIT_OUT_OF_RANGE')
  if (day === undefined || day === today) return now
  if (day > today) throw new DomainError('VISIT_AHEAD')
  if (day < daysAfter(today, -visitBackdays)) throw new DomainError('VISIT_TOO_OLD', { days: visitBackdays })
  return atLocal(day, noon)
}
