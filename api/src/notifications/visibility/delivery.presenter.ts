import type { AttemptView, DeliveryView } from '@shared/delivery'
import { maskName } from '../../core/mask'
import type { Person } from '../../people/person.schema'
import { wordsOf } from '../notice-words'
import type { Attempt, Notification } from '../notification.schema'

interface Around {
  /** How its reader calls the recipient. */
  to: string
  /** How many others its message told as well. */
  others?: number
}

/** Pure: one notification and what became of it. @param notification one that was to be sent */
export function deliveryView({ _id, kind, params, urgent, at, readAt, delivery }: Notification, { to, others = 0 }: Around): DeliveryView {
  return {
    id: _id,
    to,
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

/** Whoever works for the community is called by name; a resident stays behind the mask of every list. */
export const nameInList = (name: string, { kind, appointments }: Pick<Person, 'kind' | 'appointments'>): string =>
  kind !== 'resident' || appointments.length > 0 ? name : maskName(name)
