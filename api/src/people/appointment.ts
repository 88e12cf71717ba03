import type { AppointedRole } from '@shared/roles'
import type { Appointment, Person } from './person.schema'

/** Does it count at `now`: begun, and not at an end? */
export const isCurrent = ({ from, to }: Pick<Appointment, 'from' | 'to'>, now: Date): boolean => from <= now && (!to || to > now)

/** Is somebody appointed to this role for this very area at `now`? */
export const holds = ({ appointments }: Pick<Person, 'appointments'>, role: AppointedRole, areaId: string, now: Date): boolean =>
  appointments.some((held) => held.role === role && held.areaId === areaId && isCurrent(held, now))
