import type { AttemptView, DeliveryView } from '@shared/delivery'
import { maskName } from '../../core/mask'
import type { Person } from '../../people/person.schema'
import { purposeOf } from '../messages/purposes'
import { wordsOf } from '../notice-words'
import type { Attempt, Notification } from '../notification.schema'

/**
 * Pure: one notification and what became of it.
 * @param notification one that was to be sent
 * @param to how its reader calls the recipient
 */
export function deliveryView({ _id, kind, params, urgent, at, readAt, delivery }: Notification, to: string): DeliveryView {
  const others = delivery?.together?.length ?? 0
  return {
    id: _id,
    to,
    purpose: purposeOf({ kind, urgent }),
    ...wordsOf(kind, params),
    urgent,
    at: at.toISOString(),
    readAt: readAt?.toISOString(),
    state: delivery?.state ?? 'inboxOnly',
    nextAt: delivery?.dueAt?.toISOString(),
    attempts: (delivery?.attempts ?? []).map(attemptView),
    ...(others > 0 ? { together: others + 1 } : {}),
  }
}

const attemptView = ({ channel, round, at, result, why }: Attempt): AttemptView => ({ channel, round, at: at.toISOString(), result, why })

/** Somebody with a task here, not only an address. */
export const worksHere = ({ kind, appointments }: Pick<Person, 'kind' | 'appointments'>): boolean =>
  kind !== 'resident' || appointments.length > 0

/** Whoever works for the community is called by name; a resident stays behind the mask of every list. */
export const nameInList = (name: string, person: Pick<Person, 'kind' | 'appointments'>): string =>
  worksHere(person) ? name : maskName(name)
