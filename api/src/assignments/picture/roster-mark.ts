import { createHash } from 'node:crypto'
import type { CommunityPicture } from './community-picture'

/**
 * Fingerprint of everything a plan is computed from: limits, gates, households with their contact, members with their home, leave and
 * limit. The same roster gives the same mark whatever order it is read in; a plan whose mark is another one must not be applied.
 */
export function rosterMark({ settings, gates, households, members }: CommunityPicture): string {
  const { min, max, border, countsOwnHome } = settings
  const current = members.filter(({ ended }) => !ended)
  const stays = new Set(current.map(({ id }) => id))
  const facts = [
    [min, max, border, countsOwnHome],
    sorted(gates.map(({ id, buildingId, gridId }) => [id, buildingId, gridId])),
    sorted(
      households.map(({ id, gateId, floor, room, contactId, contactRev }) => [
        id,
        gateId,
        floor,
        room,
        contactId,
        contactRev,
        contactId !== undefined && stays.has(contactId),
      ]),
    ),
    sorted(current.map(({ id, homeGateId, ownHouseholdId, available, ownMax }) => [id, homeGateId, ownHouseholdId, available, ownMax])),
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url')
}

const sorted = (rows: unknown[][]): unknown[][] => rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
