import { isAnnounced, unannouncedWords, yearOf } from '../../calendar/calendar'
import { localDay } from '../../calendar/local-time'
import { durationOf, running } from '../machine/clocks'
import type { MachineContext } from '../machine/context'
import type { IssueState } from '../machine/issue-state'

/** What a deadline counted in working days leaves open, as long as nobody knows that year's holidays; undefined when all is known. */
export function calendarCaveat(state: IssueState, context: MachineContext): string | undefined {
  const years = running(state)
    .filter(({ timer }) => timer !== 'explain' && durationOf(timer, state.urgency, context).kind === 'working')
    .map(({ dueAt }) => yearOf(localDay(dueAt)))
  const unknown = years.filter((year) => !isAnnounced(year, context.calendar))
  return unknown.length > 0 ? unannouncedWords(Math.min(...unknown)) : undefined
}
