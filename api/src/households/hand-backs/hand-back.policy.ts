import { type Actor, holdsRoleOver } from '../../people/actor'
import { officeRoles } from '../residency.policy'

/** The roster entries of the actor that look after households of a community: those who can say that they cannot go on. */
export const contactsIn = ({ contactOf }: Actor, communityId: string): string[] => [
  ...new Set(contactOf.filter((held) => held.communityId === communityId).map(({ personId }) => personId)),
]

/** Why somebody hands back is for the secretary and the staff of that community. */
export const readsHandBack = (actor: Actor, communityId: string): boolean => holdsRoleOver(actor, officeRoles, [communityId])
