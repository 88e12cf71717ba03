import type { Addressee, Channel } from '../channels/channel'
import type { Outgoing } from './deliveries.repository'

/**
 * The channels of the coming round, in their order. The duty room hears by its group alone; a person's urgent message does not go there,
 * for the room has its own. What is not urgent is never told twice on a channel; an urgent one not twice in a round.
 */
export function waysTo(
  { room }: Addressee,
  { urgent, delivery }: Pick<Outgoing, 'urgent' | 'delivery'>,
  channels: readonly Channel[],
): Channel[] {
  const { attempts, claimedUntil, round } = delivery
  const told = urgent
    ? attempts.filter((attempt) => claimedUntil !== undefined && attempt.round === round && attempt.result === 'accepted')
    : attempts
  const fitting = channels.filter(({ name }) => (room ? name === 'dutyRoom' : !(urgent && name === 'dutyRoom')))
  return fitting.filter(({ name }) => !told.some(({ channel }) => channel === name))
}
