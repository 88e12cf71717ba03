import type { Token } from './address-tokens'
import { cleanCompound, compoundOf, withCompound } from './compound'
import type { Place } from './place'
import { buildingOf } from './split-building'

/** 东街12-1号, A区12-1号, 柳树胡同12号3号: a house or yard and its part, not a building and its room. */
export function isHouseNumber({ prefix, tokens }: { prefix: string; tokens: readonly Token[] }): boolean {
  const [first, second, ...more] = tokens
  if (!first || second?.unit !== 'number' || more.length > 0 || second.value.length > 2) return false
  return first.unit === 'plain' ? streetOf(prefix) !== undefined : first.unit === 'number' && lanes.test(prefix)
}

const streets = /(?:大街|胡同|平房|街|巷|条|路|村|庄|屯|片|里|道|区|期|园|庄园|别墅|独栋|联排|叠拼|洋房)$/
/** Where numbers count yards, never blocks of flats. */
const lanes = /(?:胡同|巷|条|村|庄|屯)$/

export const isLane = (name: string): boolean => lanes.test(name)

/** 三组15号, 东街12号院3号, 平房12号: the lane or group is the building, the yard the dwelling. */
export function villageDwelling(prefix: string, tokens: readonly Token[]): { place: Place } | undefined {
  const head = tokens.findLastIndex(({ unit }) => unit === 'group' || unit === 'row')
  const rest = tokens.slice(head + 1)
  const headToken = tokens[head]
  if (rest.length === 0 || rest.some(({ unit }) => !/^(number|yard|annex|plain|lane|room)$/.test(unit))) return undefined
  if (!headToken && rest.every(({ unit }) => unit === 'plain' || unit === 'room')) return undefined
  const lane = streetOf(prefix)
  const building = headToken ? buildingOf(headToken) : { code: lane ?? '平房', name: lane ?? '平房' }
  return { place: { ...withCompound(headToken ? compoundOf(prefix, []) : undefined), building, floor: 1, room: yardRoom(rest) } }
}

/** 12号院3号 (also written 12号3号), 12号院北2, 15, 12-1 */
export function yardRoom(raw: readonly Token[]): string {
  const [first, second] = raw
  const tokens = first?.unit === 'number' && second?.unit === 'number' ? [{ ...first, unit: 'yard' as const }, ...raw.slice(1)] : raw
  const hasYard = tokens.some(({ unit }) => unit === 'yard')
  const parts = tokens.map(({ value, unit }) => (unit === 'yard' ? `${value}号院` : unit === 'number' && hasYard ? `${value}号` : value))
  return parts.join('').replace(/^\d+$/, () => parts.join('-'))
}

function streetOf(prefix: string): string | undefined {
  const name = cleanCompound(prefix)
  return name && streets.test(name) ? name : undefined
}
