import type { Person } from './person.schema'

/** On leave, or not a contact member any more, at `now`? */
export const isUnavailable = ({ unavailable }: Pick<Person, 'unavailable'>, now: Date): boolean =>
  unavailable !== undefined && unavailable.since <= now && (!unavailable.until || unavailable.until > now)
