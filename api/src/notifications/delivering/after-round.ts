import type { UnreachedWhy } from '@shared/channels'
import type { DeliveryState } from '@shared/delivery'
import type { Attempt } from '../notification.schema'
import type { Outgoing } from './deliveries.repository'
import { nextRoundAt } from './schedule'

/** Nothing that calling again would change: without any channel, or without a group, it would only fill the list of attempts. */
const lasting: readonly (UnreachedWhy | undefined)[] = ['notConfigured', 'noRoom']

/** What a round leaves behind. */
export function afterRound(claimed: Outgoing, tried: readonly Attempt[], now: Date): { state: DeliveryState; dueAt?: Date } {
  const { state, round } = claimed.delivery
  const attempts = [...claimed.delivery.attempts, ...tried]
  const callable = attempts.some((attempt) => attempt.round === round && !lasting.includes(attempt.why))
  const dueAt = callable ? nextRoundAt(claimed, round, now) : undefined
  if (state === 'accepted' || attempts.some(isAccepted)) return { state: 'accepted', dueAt }
  if (dueAt) return { state: 'waiting', dueAt }
  return { state: tried.some(({ result }) => result === 'unknown') ? 'unknown' : 'inboxOnly' }
}

/** Of one that is not sent any more: that a channel took it earlier says more than why it ends. */
export const ended = ({ delivery }: Pick<Outgoing, 'delivery'>, ending: DeliveryState): DeliveryState =>
  delivery.state === 'accepted' || delivery.attempts.some(isAccepted) ? 'accepted' : ending

const isAccepted = ({ result }: Attempt): boolean => result === 'accepted'
