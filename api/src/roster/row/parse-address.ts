import { isNothing } from '../sheet/cell-text'
import { tokenise } from './address-tokens'
import { cleanCompound, compoundOf, withCompound } from './compound'
import { normaliseAddress } from './normalise-address'
import { gateOf, type Inside, insideOf } from './parse-room'
import type { AreaName, Place } from './place'
import { buildingOf, namedBuilding, splitAtBuilding } from './split-building'
import { isHouseNumber, isLane, villageDwelling, yardRoom } from './village'

/** Where somebody lives, or one Chinese sentence why not; `near` is what was understood without a room (a member's home gate). */
export type ParsedAddress = { place: Place } | { reason: string; near?: Omit<Place, 'room' | 'floor'> }

/** The cells of a row that say where; whatever of it the sheet has. */
export interface PlaceCells {
  compound?: string | undefined
  address?: string | undefined
  building?: string | undefined
  gate?: string | undefined
  floor?: string | undefined
  room?: string | undefined
}

/**
 * A whole address in one of the spellings of office-formats §1: 3号楼2单元501室, 3-2-501, 3#2-501, 三号楼二单元五零一, B座1102, 100弄14号501室,
 * 12号院3号 … with or without a place name in front.
 */
export function parseAddress(raw: string): ParsedAddress {
  if (isNothing(raw)) return { reason: '没有写地址' }
  if (/^\d{4}-\d\d-\d\d$/.test(raw.trim())) return { reason: '门牌被 Excel 改成了日期，请把这一列改成文本再填' }
  const cut = tokenise(normaliseAddress(raw))
  if (!cut) return { reason: `看不懂“${brief(raw)}”这个地址` }
  const named = namedBuilding(cleanCompound(cut.prefix), cut.tokens)
  const split = named ?? (isHouseNumber(cut) ? undefined : splitAtBuilding(cut.tokens))
  if (!split) return villageDwelling(cut.prefix, cut.tokens) ?? { reason: `“${brief(raw)}”没有写楼号` }
  const compound = named ? undefined : compoundOf(cut.prefix, split.before)
  const inside = insideOf(split.rest)
  const near = { ...(compound ? { compound } : {}), building: split.building, ...(inside.gate ? { gate: inside.gate } : {}) }
  return inside.room === undefined
    ? { reason: `“${brief(raw)}”没有写房号`, near }
    : { place: { ...near, floor: inside.floor, room: inside.room } }
}

/** The same from columns, building, gate and room apart or two of them in one cell. */
export function parsePlace(cells: PlaceCells): ParsedAddress {
  const { building = '', room = '', address = '' } = cells
  const parsed = fromCells(building, room, address, cells)
  if (isNothing(cells.compound ?? '')) return parsed
  const compound = cleanCompound(cells.compound ?? '')
  if ('place' in parsed) return { place: { ...parsed.place, ...(compound ? { compound } : {}) } }
  return parsed
}

function fromCells(building: string, room: string, address: string, cells: PlaceCells): ParsedAddress {
  const [noBuilding, noRoom] = [isNothing(building), isNothing(room)]
  if (noBuilding && noRoom) return parseAddress(address)
  if (noBuilding)
    return bestOf(
      parseAddress(room),
      isNothing(address) ? undefined : parseAddress(`${address}${startsNew(room)}${room}`),
      isNothing(address) ? undefined : parseAddress(address),
    )
  if (noRoom && !isNothing(address)) return bestOf(parseAddress(address), fromCells(building, address, '', cells))
  const whole = wholeAddressIn(room)
  if (whole) return whole
  const head = parseBuildingCell(building)
  const gate = parseGateCell(cells.gate ?? '') ?? head.gate
  const near = { ...(head.compound ? { compound: head.compound } : {}), building: head.building, ...(gate ? { gate } : {}) }
  if (noRoom) return { reason: '没有写房号', near }
  const inside = parseRoomCell(room, cells.floor ?? '', gate, isLane(head.building.name))
  if (inside?.room === undefined) return { reason: `看不懂房号“${brief(room)}”`, near }
  return { place: { ...near, ...(inside.gate && !gate ? { gate: inside.gate } : {}), floor: inside.floor, room: inside.room } }
}

const bestOf = (...candidates: (ParsedAddress | undefined)[]): ParsedAddress =>
  candidates.find((candidate) => candidate && 'place' in candidate) ?? candidates.find((candidate) => candidate) ?? { reason: '没有写地址' }

const startsNew = (room: string): string => (/^[\dA-Z]/i.test(room) ? '-' : '')

/** A room cell that names the building too: 3-2-501 or 3号楼2单元501. */
function wholeAddressIn(room: string): ParsedAddress | undefined {
  const tokens = tokenise(normaliseAddress(room))?.tokens ?? []
  const named = tokens.length > 1 && tokens.some(({ unit }) => unit === 'building')
  if (!named && tokens.filter(({ unit }) => unit === 'plain').length < 3) return undefined
  const parsed = parseAddress(room)
  return 'place' in parsed ? parsed : undefined
}

interface BuildingCell {
  building: AreaName
  gate?: AreaName
  compound?: string
}

function parseBuildingCell(cell: string): BuildingCell {
  const text = normaliseAddress(cell)
  const cut = tokenise(text)
  const named = { building: { code: text, name: text } }
  if (!cut) return named
  const [only, second] = cut.tokens
  if (only && cut.tokens.length === 1) return { building: buildingOf(only), ...withCompound(compoundOf(cut.prefix, [])) }
  const split = splitAtBuilding(cut.tokens)
  const gate = split?.rest[0] && gateOf(split.rest[0])
  if (split) return { building: split.building, ...(gate ? { gate } : {}), ...withCompound(compoundOf(cut.prefix, split.before)) }
  if (only && second?.unit === 'gate') return { building: buildingOf(only), gate: gateOf(second) }
  return named
}

function parseGateCell(cell: string): AreaName | undefined {
  const text = normaliseAddress(cell)
  if (isNothing(text) || text === '0') return undefined
  const tokens = tokenise(text)?.tokens ?? []
  const gate = tokens.findLast(({ unit }) => unit === 'gate') ?? tokens.findLast(({ unit }) => unit === 'plain' || unit === 'number')
  if (gate) return gateOf(gate)
  if (tokens.length > 0) return undefined
  return { code: text.replace(/单元$|门$/, ''), name: text }
}

function parseRoomCell(cell: string, floorCell: string, gate: AreaName | undefined, inLane: boolean): Inside | undefined {
  const text = normaliseAddress(cell.trim().replace(/^[-－−](?=\d)/, '负'))
  const tokens = tokenise(text)
  if (!tokens || tokens.prefix) return undefined
  if (inLane || tokens.tokens.some(({ unit }) => unit === 'yard')) return { floor: 1, room: yardRoom(tokens.tokens) }
  const [first, ...rest] = tokens.tokens
  const repeatsGate = first && gate && rest.length > 0 && first.value === gate.code && (first.unit === 'gate' || first.unit === 'plain')
  return insideOf(repeatsGate ? rest : tokens.tokens, parseFloor(floorCell))
}

/** 5, 5层, 五层, B1, -1, 负一层 → number of the floor; undefined when the cell does not say. */
function parseFloor(cell: string): number | undefined {
  const text = normaliseAddress(cell.trim().replace(/^[-－−](?=\d)/, '负'))
  const only = tokenise(text)?.tokens
  const [token] = only ?? []
  if (!token || only?.length !== 1) return undefined
  const number = Number(token.value.replace(/^B/, ''))
  if (!Number.isInteger(number) || number === 0 || number > 200) return undefined
  return token.below || token.value.startsWith('B') ? -number : number
}

const brief = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
