import type { Distance } from '@shared/assignment'
import type { Dwelling, Member, Problem } from './problem'

/**
 * The problem with everything that is settled taken out, in numbers: own homes and pins are dealt, households that nothing tells apart
 * are one group, ids have become places in lists sorted by id (so that the same input, in whatever order, gives the same plan).
 */
export interface Instance {
  fresh: boolean
  min: number
  gates: Place[]
  seats: Seat[]
  groups: Group[]
  /** Own homes and pins. */
  settled: Map<string, string>
  /** What they cost, whatever else is decided. */
  settledMoves: number
  settledDistance: number
  /** Households that count towards limits. */
  counted: number
  /** The load that everybody's is compared with, ⌊households / used members⌋. Fresh plans: 0, see levels.ts. */
  target: number
}

/** A gate and the areas around it. */
export interface Place {
  id: string
  /** By distance: the gate itself, its building, its grid, the community; each a number of its own. */
  areas: readonly number[]
  /** How far households may look for a contact. */
  reach: Distance
}

/** An available member: room for households. */
export interface Seat {
  id: string
  /** Place in `gates`; -1: lives elsewhere. */
  home: number
  /** Counted households already given by pins. */
  base: number
  /** The most it may have, `base` included. */
  most: number
  /** Repair plans: has households today that may stay, so it is out of balance without any. */
  inUse: boolean
}

/** Households of a gate that have the same contact (one that may stay) and may not have the same members. */
export interface Group {
  gate: number
  /** Place in `seats`; -1: none that may stay. */
  contact: number
  excluded: number[]
  households: Dwelling[]
}

const reachOf = { gate: 0, building: 1, grid: 2, community: 3 } as const

export function toInstance({ kind, limits, gates, households, members }: Problem): Instance {
  const inOrder = [...gates].sort(byId)
  const gateAt = positions(inOrder)
  const home = homeOf(households, gateAt)
  const available = members.filter((member) => member.available).sort(byId)
  const seats: Seat[] = available.map((member) => ({
    id: member.id,
    home: home(member),
    base: 0,
    most: Math.min(limits.max, member.max ?? limits.max),
    inUse: false,
  }))
  const seatAt = positions(seats)
  const owners = ownersOf(available)
  const instance: Instance = {
    fresh: kind === 'fresh',
    min: limits.min,
    gates: toPlaces(inOrder, reachOf[limits.border]),
    seats,
    groups: [],
    settled: new Map(),
    settledMoves: 0,
    settledDistance: 0,
    counted: 0,
    target: 0,
  }
  const groups = new Map<string, Group>()
  for (const household of [...households].sort(byId)) {
    const gate = gateAt.get(household.gateId) as number
    const excluded = new Set((household.excluded ?? []).flatMap((id) => seatAt.get(id) ?? []))
    const present = household.contactId === undefined ? undefined : seatAt.get(household.contactId)
    const stays = present !== undefined && !excluded.has(present) && mayServe(instance, present, gate) ? present : -1
    const owner = ownerOf(household, owners, (id) => !excluded.has(seatAt.get(id) as number))
    const settledTo = household.pinnedTo ?? owner
    const counts = owner === undefined || settledTo !== owner || limits.countsOwnHome
    if (counts) instance.counted++
    if (settledTo !== undefined) {
      const seat = seatAt.get(settledTo) as number
      instance.settled.set(household.id, settledTo)
      if (stays !== -1 && stays !== seat) instance.settledMoves++
      instance.settledDistance += distance(instance, seat, gate)
      if (counts) (seats[seat] as Seat).base++
      continue
    }
    const key = [gate, stays, ...[...excluded].sort((a, b) => a - b)].join()
    const group = groups.get(key) ?? { gate, contact: stays, excluded: [...excluded].sort((a, b) => a - b), households: [] }
    group.households.push(household)
    groups.set(key, group)
  }
  instance.groups = [...groups.values()].sort((a, b) => a.gate - b.gate || a.contact - b.contact || compareIds(first(a), first(b)))
  return instance.fresh ? instance : withPresentUse(instance)
}

/** Same gate 0, building 1, grid 2, community 3. */
export function distance({ gates, seats }: Instance, seat: number, gate: number): Distance {
  const home = gates[(seats[seat] as Seat).home]
  const { areas } = gates[gate] as Place
  return nearer.find((level) => home?.areas[level] === areas[level]) ?? 3
}

const nearer = [0, 1, 2] as const

/** Is the gate inside the member's border? */
export const mayServe = (instance: Instance, seat: number, gate: number): boolean =>
  distance(instance, seat, gate) <= (instance.gates[gate] as Place).reach

/** Households of a group that have a contact who may stay. */
export const mayStay = ({ contact, households }: Group): number => (contact === -1 ? 0 : households.length)

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { id: string }, b: { id: string }): number => compareIds(a.id, b.id)
const first = ({ households }: Group): string => (households[0] as Dwelling).id

const positions = (things: readonly { id: string }[]): Map<string, number> => new Map(things.map(({ id }, index) => [id, index]))

function toPlaces(gates: Problem['gates'], reach: Distance): Place[] {
  const numbers = new Map<string, number>()
  const number = (key: string): number => {
    if (!numbers.has(key)) numbers.set(key, numbers.size)
    return numbers.get(key) as number
  }
  return gates.map(({ id, buildingId, gridId }) => ({
    id,
    areas: [number(`gate ${id}`), number(`building ${buildingId}`), number(gridId ? `grid ${gridId}` : `alone ${buildingId}`), number('')],
    reach,
  }))
}

function homeOf(households: readonly Dwelling[], gateAt: Map<string, number>): (member: Member) => number {
  const gateOf = new Map(households.map(({ id, gateId }) => [id, gateId]))
  return ({ homeGateId, ownHouseholdId }) => gateAt.get(homeGateId ?? gateOf.get(ownHouseholdId ?? '') ?? '') ?? -1
}

function ownersOf(members: readonly Member[]): Map<string, string[]> {
  const owners = new Map<string, string[]>()
  for (const { id, ownHouseholdId } of members)
    if (ownHouseholdId !== undefined) owners.set(ownHouseholdId, [...(owners.get(ownHouseholdId) ?? []), id])
  return owners
}

/** The member who lives there; of two, the present contact, else the first by id. */
function ownerOf({ id, contactId }: Dwelling, owners: Map<string, string[]>, may: (memberId: string) => boolean): string | undefined {
  const living = (owners.get(id) ?? []).filter(may)
  return living.find((owner) => owner === contactId) ?? living[0]
}

/** Where nobody has anything yet, everybody is to be used. */
function withPresentUse(instance: Instance): Instance {
  const contacts = new Set(instance.groups.map(({ contact }) => contact))
  const hasSome = instance.seats.map(({ base }, seat) => base > 0 || contacts.has(seat))
  const inUse = hasSome.includes(true) ? hasSome : hasSome.map(() => true)
  const used = inUse.filter(Boolean).length
  return {
    ...instance,
    seats: instance.seats.map((seat, index) => ({ ...seat, inUse: inUse[index] as boolean })),
    target: used === 0 ? 0 : Math.floor(instance.counted / used),
  }
}
