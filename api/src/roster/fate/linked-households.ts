import { parseAddress } from '../row/parse-address'
import { addressKey, type Place } from '../row/place'
import type { RowPlace } from '../row/roster-row'
import { buildingOfKey, gateOfKey, type Known, type KnownDwelling, roomOfKey } from './known'

/** What a list of households is read against. */
export interface LinkContext {
  dwellings: ReadonlyMap<string, KnownDwelling>
  /** Name of a resident → address keys. */
  homesOf: ReadonlyMap<string, string[]>
  /** Writes compounds and gates as the community does. */
  settle: (place: Place) => { place: Place } | { reason: string }
}

export function linkContext(known: Known, settle: LinkContext['settle']): LinkContext {
  const homesOf = new Map<string, string[]>()
  for (const { kind, name, addressKey: key } of known.people)
    if (kind === 'resident' && key !== undefined) homesOf.set(name, [...(homesOf.get(name) ?? []), key])
  return { dwellings: new Map(known.dwellings.map((dwelling) => [dwelling.addressKey, dwelling])), homesOf, settle }
}

/**
 * The dwellings a cell of 联系户 names: whole addresses, rooms of the member's own gate or of the gate named before (3-2-501、502),
 * ranges (501-508), or residents by name.
 *
 * @param homeGate building|gate of the member
 * @returns keys of known dwellings, and the items nobody could make out
 */
export function readLinked(
  items: readonly string[],
  homeGate: string | undefined,
  context: LinkContext,
): { keys: string[]; unknown: string[] } {
  const keys: string[] = []
  const unknown: string[] = []
  let gate = homeGate
  for (const item of items) {
    const found = readItem(item, gate, context)
    if (found.length === 0) unknown.push(item)
    keys.push(...found)
    gate = found[0] ? gateOfKey(found[0]) : gate
  }
  return { keys: [...new Set(keys)], unknown }
}

function readItem(item: string, gate: string | undefined, context: LinkContext): string[] {
  const text = withoutName(item)
  const inGate = gate === undefined ? [] : roomsOfGate(text, gate, context)
  if (inGate.length > 0) return inGate
  const whole = keyOf(parseAddress(text), context)
  if (whole && context.dwellings.has(whole)) return [whole]
  const range = whole === undefined ? [] : roomsOfGate(roomOfKey(whole), gateOfKey(whole), context)
  if (range.length > 0) return range
  const besides = gate === undefined ? undefined : keyOf(parseAddress(`${buildingOfKey(gate)}号楼${text}`), context)
  if (besides && context.dwellings.has(besides)) return [besides]
  return homeOf(item, gate, context)
}

/** 501张三, 501(张三) → 501 */
const withoutName = (item: string): string =>
  item
    .replace(/[(（].*$/, '')
    .replace(/(?<=\d(?:室|号|户)?)\p{Script=Han}{2,4}$/u, (name) => (/^(室|号|户|单元|号楼)/.test(name) ? name : ''))

function roomsOfGate(text: string, gate: string, { dwellings }: LinkContext): string[] {
  const room = /^(\d{1,4}[A-Z]?)(室|号|户)?$/i.exec(text)?.[1]
  if (room) return dwellings.has(`${gate}|${room}`) ? [`${gate}|${room}`] : []
  const range = /^(\d{3,4})(?:室|号)?[-~—至到](\d{3,4})(?:室|号)?$/.exec(text)
  if (!range) return []
  const [from, to] = [Number(range[1]), Number(range[2])]
  return [...dwellings.keys()].filter((key) => gateOfKey(key) === gate && Number(roomOfKey(key)) >= from && Number(roomOfKey(key)) <= to)
}

/** A resident of that name: the only one in the gate, else in the building, else in the community. */
function homeOf(name: string, gate: string | undefined, { homesOf }: LinkContext): string[] {
  const homes = [...new Set(homesOf.get(name.replace(/(家|户|一家)$/, '')) ?? homesOf.get(name) ?? [])]
  for (const near of [
    (key: string) => gateOfKey(key) === gate,
    (key: string) => buildingOfKey(key) === buildingOfKey(gate ?? ''),
    () => true,
  ]) {
    const [only, ...more] = homes.filter(near)
    if (only !== undefined) return more.length === 0 ? [only] : []
  }
  return []
}

/** The key of a place as the community writes it. */
export function keyOf(where: RowPlace | undefined, { settle }: Pick<LinkContext, 'settle'>): string | undefined {
  if (!where || !('place' in where)) return undefined
  const settled = settle(where.place)
  return 'place' in settled ? addressKey(settled.place) : undefined
}
