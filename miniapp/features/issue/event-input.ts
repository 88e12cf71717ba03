import type { Urgency } from '@shared/community-policy'
import type { IssueEventInput, PersonEvent } from '@shared/issues'
import { endOfDay } from '@/lib/times'

export interface Answers {
  words: string
  photoIds: string[]
  /** Promised day, from today. */
  days: number
  urgency: Urgency
  /** The chosen seat. */
  to?: string
  /** The chosen issue. */
  targetId?: string
  /** Whom it was handed to, outside. */
  receiver?: string
}

/**
 * What is sent for a pressed button.
 * @returns undefined for an event that has no button here
 */
export function eventInput(event: PersonEvent, answers: Answers, commandId: string, now: Date): IssueEventInput | undefined {
  const words = answers.words.trim()
  const said = words || undefined
  switch (event) {
    case 'acknowledge':
    case 'arrive':
    case 'reply':
    case 'closeExplained':
    case 'withdraw':
      return { event, commandId, words: said }
    case 'explain':
      return { event, commandId, words, promisedAt: endOfDay(now, answers.days).toISOString() }
    case 'wait':
    case 'refuseTransfer':
    case 'refuseWhistle':
      return { event, commandId, words }
    case 'offerTransfer':
    case 'whistle':
      return answers.to === undefined ? undefined : { event, commandId, to: answers.to, words }
    case 'acceptTransfer':
    case 'reportIn':
      return { event, commandId }
    case 'merge':
      return answers.targetId === undefined ? undefined : { event, commandId, targetId: answers.targetId }
    case 'setUrgency':
      return { event, commandId, urgency: answers.urgency, words }
    case 'resolve':
      return { event, commandId, words, photoIds: answers.photoIds }
    case 'closeNotOurs':
      return { event, commandId, receipt: `转给${answers.receiver?.trim() ?? ''}。回执：${words}` }
    default:
      return undefined
  }
}
