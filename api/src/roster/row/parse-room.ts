import type { Token } from './address-tokens'
import { type AreaName, gateName } from './place'

/** What stands behind the building: its gate, the floor, the room. `room` is absent when none is named. */
export interface Inside {
  gate?: AreaName
  floor: number
  room?: string
}

/**
 * Gate, floor and room from the tokens behind the building.
 *
 * @param floorGiven from a column of its own, if the sheet has one
 */
export function insideOf(tokens: readonly Token[], floorGiven?: number): Inside {
  const gateAt = tokens.findIndex(({ unit, text }) => unit === 'gate' || (unit === 'building' && text.endsWith('座')))
  const gateToken = gateAt >= 0 ? tokens[gateAt] : undefined
  const floorToken = tokens.find(({ unit }) => unit === 'floor' || unit === 'storey')
  const parts = tokens.filter((token) => token !== gateToken && token !== floorToken)
  const floor = floorGiven ?? (floorToken ? floorNumber(floorToken) : undefined)
  const gate = gateToken ? gateOf(gateToken) : gateInFront(parts, floor)
  const room = roomOf(gateToken || !gate ? parts : parts.slice(1), floor)
  return { ...(gate ? { gate } : {}), floor: room?.floor ?? floor ?? 1, ...(room ? { room: room.room } : {}) }
}

/** A gate as it will be an area: 2单元, 3门, A座, 甲单元. */
export function gateOf({ value, text }: Token): AreaName {
  if (/^[甲乙丙丁](单元|$)/.test(text)) return { code: value, name: `${text[0]}单元` }
  if (/门$/.test(text)) return { code: value, name: `${value}门` }
  return { code: value, name: text.endsWith('座') ? `${value}座` : gateName(value) }
}

const isNumber = (token: Token | undefined): token is Token => token !== undefined && /^\d+$/.test(token.value)
const isLong = (token: Token | undefined): boolean => isNumber(token) && token.value.length >= 3
const isShort = (token: Token | undefined): boolean => isNumber(token) && token.value.length <= 2

/** 3号楼2-501, 3-2-5-01: the first of several numbers is the gate; 401-501 is one flat on two floors. */
function gateInFront(parts: readonly Token[], floor: number | undefined): AreaName | undefined {
  const [first, second] = parts
  if (!first || !second || first.unit !== 'plain' || first.below || floor !== undefined) return undefined
  if (!/^([A-Z]|\d{1,2}|[A-Z]\d)$/.test(first.value) || isBasementFloor(first)) return undefined
  if (second.unit === 'annex' || /^[东西南北中左右]$/.test(second.value)) return undefined
  return { code: first.value, name: gateName(first.value) }
}

const isBasementFloor = ({ value, below }: Token): boolean => below === true || /^B\d$/.test(value)

function roomOf(parts: readonly Token[], floor: number | undefined): { room: string; floor: number } | undefined {
  const [first, second, third] = parts
  if (!first) return undefined
  if (parts.length === 1) return oneNumber(first, floor)
  if (parts.length > 2 || !second)
    return third?.unit === 'annex' && first && second ? withAnnex(oneNumber(second, floor), third) : undefined
  if (second.unit === 'annex') return withAnnex(oneNumber(first, floor), second)
  if (/^[东西南北中左右]$/.test(second.value)) return withAnnex(oneNumber(first, floor), second)
  if (isLong(first) && isLong(second)) return { room: `${first.value}-${second.value}`, floor: floor ?? floorOf(first.value) }
  if ((isShort(first) || isBasementFloor(first)) && isNumber(second)) return oneNumber(second, floorNumber(first))
  if (second.unit === 'shop') return oneNumber(isNumber(first) ? shopWith(second, first) : second, floor)
  return isLong(first) && isPartOfFlat(second)
    ? { room: `${first.value}-${second.value}`, floor: floor ?? floorOf(first.value) }
    : undefined
}

/** 102底商, 1号门面: the number stands in front. */
const shopWith = (shop: Token, number: Token): Token => (/\d/.test(shop.value) ? shop : { ...shop, value: `${shop.value}${number.value}` })

/** 501-1, 501-A: rooms of one flat let apart. */
const isPartOfFlat = (token: Token): boolean => isShort(token) || /^[A-Z]$/.test(token.value)

const withAnnex = (room: { room: string; floor: number } | undefined, annex: Token): { room: string; floor: number } | undefined =>
  room && { room: `${room.room}${annex.value}`, floor: room.floor }

function oneNumber(token: Token, floor: number | undefined): { room: string; floor: number } {
  const { value } = token
  if (token.unit === 'shop' || token.unit === 'annex') return { room: value, floor: floor ?? 1 }
  if (/^[东西南北中左右]$/.test(value)) return { room: floor === undefined ? value : `${floor}${value}`, floor: floor ?? 1 }
  if (token.below) return { room: `B${value}`, floor: floor ?? -floorOf(value) }
  const basement = /^B(\d{3})$/.exec(value)?.[1]
  if (basement && floorOf(basement) <= 3 && (floor === undefined || floor < 0)) return { room: value, floor: -floorOf(basement) }
  if (floor !== undefined && isShort(token)) return { room: roomOnFloor(floor, value), floor }
  if (floor !== undefined && floor < 0 && isNumber(token)) return { room: `B${value}`, floor }
  return { room: value, floor: floor ?? floorOf(value) }
}

/** 5层1号 is 501, 负1层3号 is B103. */
const roomOnFloor = (floor: number, number: string): string => `${floor < 0 ? `B${-floor}` : floor}${number.padStart(2, '0')}`

function floorNumber(token: Token): number {
  const number = Number(token.value.replace(/^\D+/, '')) || 1
  return isBasementFloor(token) ? -number : number
}

/** 501 → 5, 1102 → 11, A501 → 5, 10203 → 10, 15B and 15B02 → 15; one or two digits do not say: ground floor. */
export function floorOf(room: string): number {
  const lettered = /^(\d{1,2})[A-Z](\d{2})?$/.exec(room)?.[1]
  if (lettered) return Number(lettered) || 1
  const digits = /\d+/.exec(room)?.[0] ?? ''
  if (digits.length < 3) return 1
  return Number(digits.length > 4 ? digits.slice(0, 2) : digits.slice(0, -2)) || 1
}
