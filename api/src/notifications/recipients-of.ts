import type { Recipient } from '../core/outbox'
import type { Actor } from '../people/actor'

/** Everything that is told to this account, or to a roster entry it stands for. */
export const recipientsOf = ({ accountId, people }: Actor): Recipient[] => [
  `account:${accountId}`,
  ...people.map(({ personId }): Recipient => `person:${personId}`),
]
