import type { AppointedRole } from '@shared/roles'
import type { Actor } from '../../people/actor'
import type { Plan } from './plan.schema'

const office: readonly AppointedRole[] = ['communityStaff', 'communitySecretary']

/** A plan names everybody and whom they look after: it is handled by the office of its own community only. */
export const mayHandle = ({ appointments }: Actor, { communityId }: Pick<Plan, 'communityId'>): boolean =>
  appointments.some((held) => held.communityId === communityId && office.includes(held.role))
