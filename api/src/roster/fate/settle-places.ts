import { groupBy } from '../../core/group-by'
import type { Place } from '../row/place'
import { addressKey } from '../row/place'
import type { Known } from './known'
import { settleCompounds } from './settle-compounds'

/** Brings places of one sheet to the names the community already uses; returns undefined with a reason where that is not possible. */
export type Settle = (place: Place) => { place: Place } | { reason: string }

/**
 * Two things can only be settled over the whole sheet. Compounds: where a community has several (35号院 and 37号院 both with a
 * building 3), all but the main one are written into the building's name. Gates: where a building has one gate, sheets write it or
 * not; where it has several, a row without is not taken.
 */
export function settlePlaces(places: readonly Place[], known: Known): Settle {
  const withCompound = settleCompounds(places, known)
  const gates = gatesByBuilding(places.map(withCompound), known)
  return (raw) => settleGate(withCompound(raw), gates)
}

function gatesByBuilding(places: readonly Place[], known: Known): Map<string, { known: Set<string>; sheet: Set<string> }> {
  const gates = new Map<string, { known: Set<string>; sheet: Set<string> }>()
  const of = (code: string) => {
    const entry = gates.get(code) ?? { known: new Set(), sheet: new Set() }
    gates.set(code, entry)
    return entry
  }
  for (const { buildingCode, gateCode } of known.gates) of(buildingCode).known.add(gateCode)
  for (const { building, gate, room } of places) if (gate || !mayHaveNoGate(room)) of(building.code).sheet.add(gate?.code ?? '')
  return gates
}

/** Shops and annexes open to the street whatever gates the building has. */
const mayHaveNoGate = (room: string): boolean => /\D/.test(room)

function settleGate(place: Place, gates: Map<string, { known: Set<string>; sheet: Set<string> }>): ReturnType<Settle> {
  const { known, sheet } = gates.get(place.building.code) ?? { known: new Set<string>(), sheet: new Set<string>() }
  const named = [...new Set([...known, ...sheet])].filter((code) => code !== '')
  if (!place.gate) {
    const [only, ...more] = named
    if (only === undefined || mayHaveNoGate(place.room)) return { place }
    if (more.length > 0) return { reason: `${place.building.name}有 ${named.length} 个单元，这一行没写单元` }
    return { place: { ...place, gate: { code: only, name: `${only}单元` } } }
  }
  const withoutGates = known.size === 1 && known.has('') && named.length === 1
  if (!withoutGates) return { place }
  const { gate: _, ...rest } = place
  return { place: rest }
}

/** Floors above or below what the gate has: likely a slip of the pen. */
export interface OddFloor {
  highest: number
}

/** A gate of the sheet alone is judged only when it has this many dwellings. */
const enoughDwellings = 6
const gapFloors = 3
/** More than this many dwellings above the known floors mean that the gate is higher than we knew. */
const slips = 2

/** Dwellings whose floor does not fit their gate, by address key. */
export function findOddFloors(places: readonly Place[], known: Known): Map<string, OddFloor> {
  const byGate = groupBy(
    [...new Map(places.map((place) => [addressKey(place), place])).values()],
    ({ building, gate }) => `${building.code}|${gate?.code ?? ''}`,
  )
  const knownKeys = new Set(known.dwellings.map((dwelling) => dwelling.addressKey))
  const odd = new Map<string, OddFloor>()
  for (const [gateKey, dwellings] of byGate) {
    const highest = known.gates.find(({ buildingCode, gateCode }) => `${buildingCode}|${gateCode}` === gateKey)?.highestFloor
    const above = highest === undefined ? slipsInSheet(dwellings) : slipsAbove(dwellings, highest, knownKeys)
    for (const dwelling of above.dwellings) odd.set(addressKey(dwelling), { highest: above.highest })
  }
  return odd
}

function slipsAbove(dwellings: readonly Place[], highest: number, knownKeys: ReadonlySet<string>): { dwellings: Place[]; highest: number } {
  const above = dwellings.filter((dwelling) => dwelling.floor > highest && !knownKeys.has(addressKey(dwelling)))
  const oneMore = above.every(({ floor }) => floor === highest + 1)
  return { dwellings: above.length <= slips && !oneMore ? above : [], highest }
}

function slipsInSheet(dwellings: readonly Place[]): { dwellings: Place[]; highest: number } {
  const [top, next] = [...dwellings].sort((a, b) => b.floor - a.floor)
  if (!top || !next || dwellings.length < enoughDwellings || top.floor - next.floor < gapFloors)
    return { dwellings: [], highest: top?.floor ?? 1 }
  return { dwellings: [top], highest: next.floor }
}
