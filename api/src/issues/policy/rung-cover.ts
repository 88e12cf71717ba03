import type { CommunityPolicy, Rung, RungSeat } from '@shared/community-policy'
import type { RungCoverView } from '@shared/policy-settings'
import { roleName } from '@shared/roles'
import { contactOf, type Seat } from '@shared/seats'
import type { Area } from '../../areas/area.schema'
import type { IssuePlace } from '../machine/issue-state'
import { rungSeats } from '../machine/ladder'
import type { GatePlace } from './gate-places'

/** A community as its ladder stands in it today. */
export interface CoverPicture {
  tree: readonly Area[]
  gates: readonly GatePlace[]
  householdIds: readonly string[]
  /** Ids of whoever holds a seat. */
  holdersOf(seat: Seat): readonly string[]
  nameOf(personId: string): string
}

type Level = Extract<RungSeat, { kind: 'role' }>['at']
const nearestFirst: readonly Level[] = ['gate', 'building', 'grid', 'community', 'subdistrict']
/** How one counts them, and says that there are none; the community and the subdistrict are one each. */
const counted: Partial<Record<Level, { word: string; none: string }>> = {
  gate: { word: '个楼门', none: '还没有楼门' },
  building: { word: '栋楼', none: '还没有楼' },
  grid: { word: '个网格', none: '没有分网格' },
}
const namedGaps = 2

/** Who stands on each rung today, and where an issue would pass over it. Pure. */
export const rungCover = (policy: CommunityPolicy, picture: CoverPicture): RungCoverView[] =>
  policy.ladder.map((rung, at) => ({ key: rung.key, ...coverOf(rung, at, policy, picture) }))

function coverOf(rung: Rung, at: number, policy: CommunityPolicy, picture: CoverPicture): { words: string; gap: string } {
  if (rung.seats.some(({ kind }) => kind === 'contactOf')) return contactCover(picture)
  const level = levelOf(rung)
  const units = counted[level]
  if (!units) return deskCover(rung, at, policy, picture)
  if (picture.gates.every(({ place }) => !unitOf(level, place))) return { words: units.none, gap: rung.whistleOnly ? '' : units.none }
  const held = heldByUnit(at, level, policy, picture)
  const empty = [...held].filter(([, isHeld]) => !isHeld).map(([unit]) => unit)
  const roles = rung.seats.flatMap((seat) => (seat.kind === 'role' ? [roleName[seat.role]] : []))
  const filled = empty.length === 0 ? `${held.size} ${units.word}都有人` : `${held.size - empty.length} ${units.word}有人`
  return { words: `${[...new Set(roles)].join('、')}，${filled}`, gap: rung.whistleOnly ? '' : gapWords(empty, units.word) }
}

function contactCover({ householdIds, holdersOf }: CoverPicture): { words: string; gap: string } {
  const contacts = householdIds.map((id) => holdersOf(contactOf(id)))
  const without = contacts.filter((people) => people.length === 0).length
  const people = new Set(contacts.flat()).size
  if (people === 0) return { words: '还没有人', gap: '还没有联户党员' }
  return { words: without > 0 ? `${people} 人，${without} 户还没有` : `${people} 人，每户都有`, gap: '' }
}

/** One desk for everybody: who sits there, by name. */
function deskCover({ whistleOnly }: Rung, at: number, policy: CommunityPolicy, { gates, holdersOf, nameOf }: CoverPicture) {
  const seats = gates[0] ? rungSeats(policy, at, gates[0].place) : []
  const people = [...new Set(seats.flatMap(holdersOf))]
  if (people.length === 0) return { words: '还没有人', gap: whistleOnly ? '' : '现在没人' }
  const names = people.slice(0, 2).map(nameOf)
  return { words: people.length > 2 ? `${names[0]} 等 ${people.length} 人` : names.join('、'), gap: '' }
}

/** The nearest its seats stand; a post on duty is the community's. */
function levelOf({ seats }: Rung): Level {
  const levels = seats.map((seat) => (seat.kind === 'role' ? seat.at : 'community'))
  return nearestFirst.find((level) => levels.includes(level)) ?? 'community'
}

/** By gate, building or grid, is anybody there? A gate that has no such thing above it counts by its own name. */
function heldByUnit(at: number, level: Level, policy: CommunityPolicy, { tree, gates, holdersOf }: CoverPicture): Map<string, boolean> {
  const names = new Map(tree.map(({ _id, fullName }) => [_id, fullName]))
  return new Map(
    gates.map(({ gate, place }) => [
      names.get(unitOf(level, place) ?? gate._id) ?? gate.fullName,
      rungSeats(policy, at, place).some((seat) => holdersOf(seat).length > 0),
    ]),
  )
}

const unitOf = (level: Level, { gateId, buildingId, gridId }: IssuePlace): string | undefined =>
  level === 'gate' ? gateId : level === 'building' ? buildingId : gridId

function gapWords(empty: readonly string[], word: string): string {
  if (empty.length === 0) return ''
  return empty.length <= namedGaps ? `${empty.join('、')}没人` : `${empty[0]} 等 ${empty.length} ${word}没人`
}
