import type { PlanKind } from '@shared/assignment'
import type { CommunityPicture } from '../picture/community-picture'
import type { Dwelling, Member, Problem } from '../solver/problem'
import type { Wishes } from './plan.schema'

/** A community and what its office wishes, as the solver is asked. Whoever has left the roster is not in it. */
export function problemOf(picture: CommunityPicture, kind: PlanKind, { pins, exclusions }: Wishes): Problem {
  const { min, max, border, countsOwnHome } = picture.settings
  const members = picture.members.filter(({ ended }) => !ended)
  const known = new Set(members.map(({ id }) => id))
  const pinnedTo = new Map(pins.map(({ householdId, personId }) => [householdId, personId]))
  const excluded = new Map<string, string[]>()
  for (const { householdId, personId } of exclusions) excluded.set(householdId, [...(excluded.get(householdId) ?? []), personId])
  return {
    kind,
    limits: { min, max, border, countsOwnHome },
    gates: picture.gates.map(({ id, buildingId, gridId }) => ({ id, buildingId, ...(gridId ? { gridId } : {}) })),
    households: picture.households.map(({ id, gateId, floor, room, contactId = '' }): Dwelling => {
      const pin = pinnedTo.get(id)
      const never = excluded.get(id)
      return {
        id,
        gateId,
        floor,
        room,
        ...(known.has(contactId) ? { contactId } : {}),
        ...(pin ? { pinnedTo: pin } : {}),
        ...(never ? { excluded: never } : {}),
      }
    }),
    members: members.map(
      ({ id, homeGateId, ownHouseholdId, available, ownMax }): Member => ({
        id,
        ...(homeGateId ? { homeGateId } : {}),
        ...(ownHouseholdId ? { ownHouseholdId } : {}),
        available,
        ...(ownMax === undefined ? {} : { max: ownMax }),
      }),
    ),
  }
}
