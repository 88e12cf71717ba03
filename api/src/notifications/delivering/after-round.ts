import type { DeliveryState } from '@shared/delivery'
import type { Attempt } from '../notification.schema'
import type { Outgoing } from './deliveries.repository'
import { nextRoundAt } from './schedule'

/**
 * What a round leaves behind.
 * @param connected whether there is any channel at all; without one calling again would only fill the list of attempts
 */
export function afterRound(
  claimed: Outgoing,
  tried: readonly Attempt[],
  connected: boolean,
  now: Date,
): { state: DeliveryState; dueAt?: Date } {
  const { state, attempts, round } = claimed.delivery
  const dueAt = connected ? nextRoundAt(claimed, round, now) : undefined
  if (state === 'accepted' || [...attempts, ...tried].some(isAccepted)) return { state: 'accepted', dueAt }
  if (dueAt) return { state: 'waiting', dueAt }
  return { state: tried.some(({ result }) => result === 'unknown') ? 'unknown' : 'inboxOnly' }
}

/** Of one that is not sent any more: that a channel took it earlier says more than why it ends. */
export const ended = ({ delivery }: Pick<Outgoing, 'delivery'>, ending: DeliveryState): DeliveryState =>
  delivery.state === 'accepted' || delivery.attempts.some(isAccepted) ? 'accepted' : ending

const isAccepted = ({ result }: Attempt): boolean => result === 'accepted'
