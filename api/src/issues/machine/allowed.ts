import type { PersonEvent } from '@shared/issues'
import { DomainError } from '../../core/domain-error'
import type { PersonContext } from './context'
import type { IssueState } from './issue-state'
import { admit } from './transition'

/** The order of the buttons: what answers somebody's question first, then the way an issue goes, then the rest. */
const nextStepFirst: readonly PersonEvent[] = [
  'acceptTransfer',
  'reportIn',
  'acknowledge',
  'confirm',
  'reply',
  'arrive',
  'resolve',
  'reopen',
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
