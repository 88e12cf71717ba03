import type { CoverFigures } from '@shared/assignment'
import { type CommunityPicture, maxOf } from './community-picture'

/** Household id → person id; whoever is missing has nobody. */
export type Contacts = ReadonlyMap<string, string>

export const presentContacts = ({ households }: CommunityPicture): Contacts =>
  new Map(households.flatMap(({ id, contactId }) => (contactId === undefined ? [] : [[id, contactId] as const])))

/** Households per person as the limits count them: the own home only where the community says so. */
export function loadsOf({ members, settings }: CommunityPicture, contacts: Contacts): Map<string, number> {
  const ownHome = new Map(members.map(({ id, ownHouseholdId }) => [id, ownHouseholdId]))
  const loads = new Map<string, number>()
  for (const [householdId, personId] of contacts)
    if (settings.countsOwnHome || ownHome.get(personId) !== householdId) loads.set(personId, (loads.get(personId) ?? 0) + 1)
  return loads
}

/**
 * The community in eight numbers. A household whose contact has left the roster is uncovered.
 * @param moved households whose contact changes; 0 for the present
 */
export function coverFigures(picture: CommunityPicture, contacts: Contacts, moved = 0): CoverFigures {
  const { households, settings } = picture
  const members = picture.members.filter(({ ended }) => !ended)
  const homes = new Map(members.map(({ id, homeGateId }) => [id, homeGateId]))
  const loads = loadsOf(picture, contacts)
  const covered = households.filter(({ id }) => homes.has(contacts.get(id) ?? ''))
  const used = members.filter(({ id }) => loads.has(id))
  return {
    households: households.length,
    covered: covered.length,
    uncovered: households.length - covered.length,
    outsideLimits: used.filter((member) => {
      const load = loads.get(member.id) ?? 0
      return load < settings.min || load > maxOf(member, settings)
    }).length,
    sameGate: covered.filter(({ id, gateId }) => homes.get(contacts.get(id) ?? '') === gateId).length,
    membersUsed: used.length,
    membersInReserve: members.filter(({ id, available }) => available && !loads.has(id)).length,
    moved,
  }
}
