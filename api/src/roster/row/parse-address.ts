import { isNothing } from '../sheet/cell-text'
import { type Token, tokenise } from './address-tokens'
import { normaliseAddress } from './normalise-address'
import { type Inside, insideOf } from './parse-room'
import { type AreaName, buildingName, gateName, type Place } from './place'

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
  const split = isHouseNumber(cut) ? undefined : splitAtBuilding(cut.tokens)
  if (!split) return villageDwelling(cut.prefix, cut.tokens) ?? { reason: `“${brief(raw)}”没有写楼号` }
  const compound = compoundOf(cut.prefix, split.before)
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
  if (noRoom && !isNothing(address)) return bestOf(parseAddress(address))
  const whole = wholeAddressIn(room)
  if (whole) return whole
  const head = parseBuildingCell(building)
  const gate = parseGateCell(cells.gate ?? '') ?? head.gate
  const near = { ...(head.compound ? { compound: head.compound } : {}), building: head.building, ...(gate ? { gate } : {}) }
  if (noRoom) return { reason: '没有写房号', near }
  const inside = parseRoomCell(room, cells.floor ?? '', gate)
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

const withCompound = (compound: string | undefined): { compound?: string } => (compound ? { compound } : {})

function parseGateCell(cell: string): AreaName | undefined {
  const text = normaliseAddress(cell)
  if (isNothing(text) || text === '0') return undefined
  const tokens = tokenise(text)?.tokens ?? []
  const gate = tokens.findLast(({ unit }) => unit === 'gate') ?? tokens.findLast(({ unit }) => unit === 'plain' || unit === 'number')
  if (gate) return gateOf(gate)
  if (tokens.length > 0) return undefined
  return { code: text.replace(/单元$|门$/, ''), name: text }
}

function parseRoomCell(cell: string, floorCell: string, gate: AreaName | undefined): Inside | undefined {
  const text = normaliseAddress(cell.trim().replace(/^[-－−](?=\d)/, '负'))
  const tokens = tokenise(text)
  if (!tokens || tokens.prefix) return undefined
  if (tokens.tokens.some(({ unit }) => unit === 'yard')) return { floor: 1, room: yardRoom(tokens.tokens) }
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

interface Split {
  before: Token[]
  building: AreaName
  rest: Token[]
}

const last = (tokens: readonly Token[], test: (token: Token) => boolean): number => tokens.findLastIndex(test)
const isPart = (token: Token | undefined): boolean => token?.unit === 'plain' || token?.unit === 'number'

/** 东街12-1号, A区12-1号: a house and its part, not a building and its room. */
function isHouseNumber({ prefix, tokens }: { prefix: string; tokens: readonly Token[] }): boolean {
  const [first, second, ...more] = tokens
  if (!first || second?.unit !== 'number' || more.length > 0) return false
  return first.unit === 'plain' && second.value.length <= 2 && streetOf(prefix) !== undefined
}

/** Which token is the building; undefined when none is (a village yard, or a room alone). */
function splitAtBuilding(tokens: readonly Token[]): Split | undefined {
  const at = buildingAt(tokens)
  const token = at === undefined ? undefined : tokens[at]
  if (at === undefined || !token) return undefined
  const before = tokens.slice(0, at)
  const [first] = before
  const joined = before.length === 1 && first?.unit === 'plain' && /^\d+$/.test(first.value) && token.unit === 'building'
  const building = joined ? { code: `${first.value}-${token.value}`, name: `${first.value}-${token.value}号楼` } : buildingOf(token)
  return { before: joined ? [] : before, building, rest: tokens.slice(at + 1) }
}

function buildingAt(tokens: readonly Token[]): number | undefined {
  const named = last(tokens, ({ unit }) => unit === 'building')
  if (named >= 0) return isSeatOf(tokens, named) ? named - 1 : named
  const gate = tokens.findIndex(({ unit }) => unit === 'gate')
  if (gate > 0) return isPart(tokens[gate - 1]) || tokens[gate - 1]?.unit === 'storey' ? gate - 1 : undefined
  if (gate === 0) return undefined
  const storey = tokens.findIndex(({ unit }) => unit === 'storey')
  if (storey >= 0) return isStoreyABuilding(tokens, storey) ? storey : undefined
  const start = last(tokens, ({ unit }) => unit === 'yard' || unit === 'lane') + 1
  const isVillage = tokens.some(({ unit }) => unit === 'group' || unit === 'row')
  return !isVillage && isPart(tokens[start]) && tokens.length - start >= 2 && tokens[start + 1]?.unit !== 'annex' ? start : undefined
}

/** 3号楼A座501: the second is a gate of the first. */
const isSeatOf = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.text.endsWith('座') ?? false) && tokens[at - 1]?.unit === 'building'

/** 3楼501 is a building, 5楼501 may as well be a floor. */
function isStoreyABuilding(tokens: readonly Token[], at: number): boolean {
  const room = tokens[at + 1]?.value ?? ''
  return tokens.length > at + 1 && !(tokens.length === at + 2 && room.startsWith(tokens[at]?.value ?? ''))
}

function buildingOf({ value, unit, text }: Token): AreaName {
  if (unit === 'number') return { code: value, name: `${value}号` }
  if (unit === 'group') return { code: `${value}组`, name: `${value}组` }
  if (unit === 'row') return { code: `${value}排`, name: `${value}排` }
  if (unit === 'yard') return { code: `${value}号院`, name: `${value}号院` }
  const mark = /(栋|幢|座)$/.exec(text)?.[1]
  return { code: value, name: mark && /^[A-Z]/.test(value) ? `${value}${mark}` : buildingName(value) }
}

function gateOf({ value, text }: Token): AreaName {
  const written = /^[甲乙丙丁]单元$/.test(text)
    ? text
    : /门$/.test(text)
      ? `${value}门`
      : text.endsWith('座')
        ? `${value}座`
        : gateName(value)
  return { code: value, name: written }
}

const streets = /(?:大街|胡同|平房|街|巷|条|路|村|庄|屯|片|里|道|区|期|园|庄园|别墅)$/

/** 三组15号, 东街12号院3号, 平房12号: the lane or group is the building, the yard the dwelling. */
function villageDwelling(prefix: string, tokens: readonly Token[]): ParsedAddress | undefined {
  const head = last(tokens, ({ unit }) => unit === 'group' || unit === 'row')
  const rest = tokens.slice(head + 1)
  const headToken = tokens[head]
  if (rest.length === 0 || rest.some(({ unit }) => !/^(number|yard|annex|plain|lane|room)$/.test(unit))) return undefined
  if (!headToken && rest.every(({ unit }) => unit === 'plain' || unit === 'room')) return undefined
  const lane = streetOf(prefix)
  const building = headToken ? buildingOf(headToken) : { code: lane ?? '平房', name: lane ?? '平房' }
  return { place: { ...withCompound(headToken ? compoundOf(prefix, []) : undefined), building, floor: 1, room: yardRoom(rest) } }
}

function yardRoom(tokens: readonly Token[]): string {
  const hasYard = tokens.some(({ unit }) => unit === 'yard')
  const parts = tokens.map(({ value, unit }) => (unit === 'yard' ? `${value}号院` : unit === 'number' && hasYard ? `${value}号` : value))
  return parts.join('').replace(/^\d+$/, () => parts.join('-'))
}

function streetOf(prefix: string): string | undefined {
  const name = cleanCompound(prefix)
  return name && streets.test(name) ? name : undefined
}

/** What stands in front of the building, without province, city, district, subdistrict and community. */
function compoundOf(prefix: string, before: readonly Token[]): string | undefined {
  const name = `${cleanCompound(prefix) ?? ''}${before.map(({ text }) => text.replace(/-$/, '')).join('')}`
  return name || undefined
}

function cleanCompound(text: string): string | undefined {
  const name = normaliseAddress(text)
    .replace(/^.*?(省|自治区)/, '')
    .replace(/^[^市]{1,4}市(?!场)/, '')
    .replace(/^.*(街道办事处|街道办|街道|镇|乡|居民委员会|居委会|村委会|村民委员会|社区)/, '')
    .replace(/^[^区]{1,3}区(?=.*(路|街|里|苑|园|院|小区|村|庄|府|家|湾|城))/, '')
    .replace(/小区$/, '')
  return name || undefined
}

const brief = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
