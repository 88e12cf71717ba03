import type { Role } from '@shared/roles'
import { type Actor, holdsRoleOver } from '../people/actor'
import type { Residency } from './residency.schema'

/** Who decided, as the applicant reads it. */
export type DeciderRole = Extract<Role, 'contactMember' | 'gateSteward' | 'communityStaff' | 'communitySecretary'> | 'owner'

export const deciderName: Record<DeciderRole, string> = {
  owner: '业主',
  contactMember: '联户党员',
  gateSteward: '楼门长',
  communityStaff: '居委会',
  communitySecretary: '社区书记',
}

/** Community roles that decide, and look behind the mask. */
export const officeRoles = ['communityStaff', 'communitySecretary'] as const

/** A request as far as deciding goes. */
export interface RequestFacts {
  residency: Pick<Residency, 'accountId' | 'householdId' | 'relation' | 'objection'>
  /** From the top down to the gate. */
  gatePath: readonly string[]
  /** Accounts of the household's verified owners. */
  ownerAccountIds: readonly string[]
}

/**
 * By which of the own roles may the actor decide this request (design §13)? Nobody decides about himself; after an
 * objection only the community does.
 */
export function decidesAs(actor: Actor, { residency, gatePath, ownerAccountIds }: RequestFacts): DeciderRole | undefined {
  if (residency.accountId === actor.accountId) return undefined
  const office = officeRoles.find((role) => holdsRoleOver(actor, [role], gatePath))
  if (residency.objection) return office
  if (residency.relation !== 'owner' && ownerAccountIds.includes(actor.accountId)) return 'owner'
  if (actor.contactOf.some(({ householdId }) => householdId === residency.householdId)) return 'contactMember'
  if (holdsRoleOver(actor, ['gateSteward'], gatePath)) return 'gateSteward'
  return office
}

/** A verified resident of the household, about somebody else's residency in it. */
export const mayObject = (actor: Actor, residency: Pick<Residency, 'accountId' | 'householdId'>): boolean =>
  residency.accountId !== actor.accountId &&
  actor.residencies.some(({ householdId, verified }) => verified && householdId === residency.householdId)

/** Role by which the actor may see names and numbers of a household, its contact member first. */
export function revealsAs(
  actor: Actor,
  householdId: string,
  gatePath: readonly string[],
): 'contactMember' | 'gateSteward' | 'communityStaff' | 'communitySecretary' | undefined {
  if (actor.contactOf.some((held) => held.householdId === householdId)) return 'contactMember'
  return (['gateSteward', ...officeRoles] as const).find((role) => holdsRoleOver(actor, [role], gatePath))
}
