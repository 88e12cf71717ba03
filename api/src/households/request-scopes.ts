import type { Area } from '../areas/area.schema'
import { groupBy } from '../core/group-by'
import type { Actor } from '../people/actor'
import type { RequestScope } from './residencies.repository'
import { officeRoles } from './residency.policy'
import type { Residency } from './residency.schema'

/**
 * Where the actor's requests are to be looked for; what the policy allows lies within.
 * @param trees areas of the communities in which the actor is a gate steward
 * @param owned verified residencies of the actor as owner
 */
export function requestScopes(
  actor: Pick<Actor, 'appointments' | 'contactOf'>,
  trees: readonly Area[],
  owned: readonly Pick<Residency, 'communityId' | 'householdId'>[],
): RequestScope[] {
  const offices = actor.appointments.filter(({ role }) => (officeRoles as readonly string[]).includes(role))
  const stewarded = new Set(actor.appointments.filter(({ role }) => role === 'gateSteward').map(({ areaId }) => areaId))
  const gates = trees.filter(({ kind, path }) => kind === 'gate' && path.some((id) => stewarded.has(id)))
  return [
    ...[...new Set(offices.map(({ communityId }) => communityId))].map((communityId) => ({ communityId })),
    ...byCommunity(gates, ({ _id }) => _id).map(([communityId, gateIds]) => ({ communityId, gateIds })),
    ...byCommunity(actor.contactOf, ({ householdId }) => householdId).map(([communityId, householdIds]) => ({ communityId, householdIds })),
    ...byCommunity(owned, ({ householdId }) => householdId).map(([communityId, householdIds]) => ({
      communityId,
      householdIds,
      notOwners: true,
    })),
  ]
}

function byCommunity<Item extends { communityId: string }>(items: readonly Item[], id: (item: Item) => string): [string, string[]][] {
  const groups = groupBy(items, ({ communityId }) => communityId)
  return [...groups].map(([communityId, members]) => [communityId, members.map(id)])
}
