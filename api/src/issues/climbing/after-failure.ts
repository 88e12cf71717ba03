import { minuteMs } from '../../calendar/local-time'
import type { StepTrouble } from '../issue.schema'

/** Tried again so often; then a person has to look. */
const mostFailures = 5

/** Put back by 2, 4, 8, 16 minutes, then parked: no time to try again (design §5). */
export function afterFailure(before: StepTrouble | undefined, now: Date): { trouble: StepTrouble; retryAt?: Date } {
  const failures = (before?.failures ?? 0) + 1
  if (failures >= mostFailures) return { trouble: { failures, parkedAt: now } }
  return { trouble: { failures }, retryAt: new Date(now.getTime() + 2 ** failures * minuteMs) }
}
