import type { AppointedRole, Role } from '@shared/roles'
import type { PersonKind } from './person.schema'

/** Who asks, with every right read for this request (design §10): nothing of this is in the token. */
export interface Actor {
  accountId: string
  sessionId: string
  device: 'phone' | 'desk'
  phoneVerified: boolean
  /** Roster entries with the account's verified phone. */
  people: { personId: string; communityId: string; kind: PersonKind; householdId?: string }[]
  appointments: HeldAppointment[]
  /** Households whose contact is one of `people`. */
  contactOf: { householdId: string; gateId: string; communityId: string; personId: string }[]
  residencies: HeldResidency[]
}

export interface HeldAppointment {
  role: AppointedRole
  areaId: string
  /** From the top down to and including the area. */
  areaPath: string[]
  communityId: string
  personId: string
}

export interface HeldResidency {
  residencyId: string
  householdId: string
  communityId: string
  gateId: string
  /** Of the gate, from the top. */
  gatePath: string[]
  verified: boolean
}

/** Does the actor hold one of these roles for the area whose path this is (there or above)? */
export const holdsRoleOver = (actor: Actor, roles: readonly AppointedRole[], areaPath: readonly string[]): boolean =>
  actor.appointments.some((held) => roles.includes(held.role) && areaPath.includes(held.areaId))

/** Every role the actor has anywhere, for the policy table. */
export function rolesOf(actor: Actor): Set<Role> {
  const roles = new Set<Role>(actor.appointments.map(({ role }) => role))
  if (actor.residencies.length > 0) roles.add('resident')
  if (actor.contactOf.length > 0) roles.add('contactMember')
  return roles
}

/** Roster entries of the actor in one community: a name to act by. */
export const personIn = (actor: Actor, communityId: string): string | undefined =>
  (actor.appointments.find((held) => held.communityId === communityId) ?? actor.people.find((person) => person.communityId === communityId))
    ?.personId
