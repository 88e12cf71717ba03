import type { Appointment } from './person.schema'

/** Does it count at `now`: begun, and not at an end? */
export const isCurrent = ({ from, to }: Pick<Appointment, 'from' | 'to'>, now: Date): boolean => from <= now && (!to || to > now)
