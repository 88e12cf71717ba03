import type { AppointedRole } from '@shared/roles'
import type { Actor } from '../people/actor'
import type { Import } from './import.schema'

const office: readonly AppointedRole[] = ['communityStaff', 'communitySecretary', 'administrator']

/** An import is handled by the office of its own community; names of another one are nobody's business. */
export const mayHandle = ({ appointments }: Actor, { communityId }: Pick<Import, 'communityId'>): boolean =>
  appointments.some((held) => held.communityId === communityId && office.includes(held.role))
