import { isQuiet, minuteMs, nextLocalHour, wakingMinutes } from '../../calendar/local-time'
import { isUrgentRequest } from '../messages/purposes'
import type { Notification } from '../notification.schema'

type Told = Pick<Notification, 'kind' | 'urgent'>

/** Pauses between the first rounds of an urgent request; then every {@link laterPauseMinutes}, until it is taken on. */
const pausesMinutes = [1, 2, 3, 5, 10]
const laterPauseMinutes = 15
/** How long after its beginning an alert takes others in. */
const joinWindowMs = 10 * minuteMs
/** Those who joined are told of so soon after the last message, that nobody waits a minute. */
const retellAfterMs = 50_000
/** News of yesterday ring no phone today, as after a long outage: the inbox has them. */
const freshMs = 24 * 60 * minuteMs

/** Somebody sits before it, by day or night: the phone that was asked for, the hand-over that is due. */
const awaited: ReadonlySet<string> = new Set([
  'planAwaitsPhone',
  'importAwaitsPhone',
  'handoverToGive',
  'handoverToTake',
  'handoverAsked',
  'handoverAnswered',
  'handoverLate',
])

/** How long a process may take over one message. Channels give up after 5 s; what is not urgent tries up to four in turn. */
export const claimMs = ({ urgent }: Pick<Told, 'urgent'>): number => (urgent ? 15_000 : 30_000)

/** Now, or at 07:00 when it can wait and others sleep. */
export const sendAt = ({ kind, urgent }: Told, now: Date): Date =>
  !urgent && !awaited.has(kind) && isQuiet(now) ? nextLocalHour(now, wakingMinutes.from / 60) : now

/** After round `round` (from 1); undefined when one round is all. */
export function nextRoundAt(told: Told, round: number, now: Date): Date | undefined {
  if (!isUrgentRequest(told)) return undefined
  return new Date(now.getTime() + (pausesMinutes[round - 1] ?? laterPauseMinutes) * minuteMs)
}

/** Whether a later alert may still join this one. */
export const takesIn = ({ at }: Pick<Notification, 'at'>, now: Date): boolean => now.getTime() - at.getTime() < joinWindowMs

/** When an alert that another joined is told again; its first message is told when it is due anyway. */
export function retellAt({ delivery }: Pick<Notification, 'delivery'>, now: Date): Date {
  const lastSentAt = delivery?.attempts.at(-1)?.at
  return lastSentAt ? new Date(Math.max(now.getTime(), lastSentAt.getTime() + retellAfterMs)) : now
}

export const isStale = ({ urgent, at }: Pick<Notification, 'urgent' | 'at'>, now: Date): boolean =>
  !urgent && now.getTime() - at.getTime() > freshMs
