import type { PersonEvent } from '@shared/issues'
import { DomainError } from '../../core/domain-error'
import type { PersonContext } from './context'
import { type Admission, eventTable } from './event-table'
import type { IssueState } from './issue-state'
import { admit } from './transition'

/** The order of the buttons: what answers somebody's question first, then the way an issue goes, then the rest. */
const nextStepFirst: readonly PersonEvent[] = [
  'acceptTransfer',
  'reportIn',
  'acknowledge',
  'confirm',
  'arrive',
  'resolve',
  'reopen',
  'reply',
  'explain',
  'wait',
  'offerTransfer',
  'refuseTransfer',
  'whistle',
  'refuseWhistle',
  'closeExplained',
  'closeNotOurs',
  'setUrgency',
  'merge',
  'withdraw',
]

/** What this person may do now, by the same rules as `transition` less those on what is sent; the next step is the first. */
export const allowedEvents = (state: IssueState, ctx: PersonContext): PersonEvent[] =>
  nextStepFirst.filter((event) => !(admit(event, state, ctx) instanceof DomainError))

/** Buttons somebody misses when they are not there. */
const missed: readonly PersonEvent[] = ['explain', 'wait', 'offerTransfer', 'whistle', 'closeExplained']

/** What a handler could do in this state but for a rule, and what that rule says. */
export const refusedEvents = (state: IssueState, ctx: PersonContext): { event: PersonEvent; why: string }[] =>
  missed.flatMap((event) => {
    const refused = admit(event, state, ctx)
    const { from }: Admission = eventTable[event]
    if (!(refused instanceof DomainError) || refused.code !== 'EVENT_NOT_ALLOWED' || !from.includes(state.status)) return []
    return [{ event, why: String(refused.details?.why) }]
  })
