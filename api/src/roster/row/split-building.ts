import type { Token } from './address-tokens'
import { type AreaName, buildingName } from './place'

/** An address around its building. */
interface Split {
  before: Token[]
  building: AreaName
  rest: Token[]
}

const last = (tokens: readonly Token[], test: (token: Token) => boolean): number => tokens.findLastIndex(test)
const isPart = (token: Token | undefined): boolean =>
  (token?.unit === 'plain' || token?.unit === 'number') && !/^[东西南北中左右]$/.test(token.value)

/** Which token is the building; undefined when none is (a village yard, or a room alone). */
export function splitAtBuilding(tokens: readonly Token[]): Split | undefined {
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
  if (isVillage || !isPart(tokens[start]) || tokens.length - start < 2 || tokens[start + 1]?.unit === 'annex') return undefined
  return tokens.length - start === 2 && tokens.slice(start).every(isRoomNumber) ? undefined : start
}

/** 401-501 is a flat on two floors of an unnamed building, not room 501 of a building 401. */
const isRoomNumber = ({ value, unit }: Token): boolean => unit === 'plain' && /^\d{3,}$/.test(value)

/** 综合楼201, 红楼2单元301, 老年公寓301: a building with a name and no number. */
export function namedBuilding(prefix: string | undefined, tokens: readonly Token[]): Split | undefined {
  const fits =
    prefix && /^.{1,8}(楼|公寓|大厦)$/.test(prefix) && tokens.every(({ unit }) => /^(gate|floor|plain|room|number|annex|shop)$/.test(unit))
  return fits ? { before: [], building: { code: prefix, name: prefix }, rest: [...tokens] } : undefined
}

/** 3号楼A座501: the second is a gate of the first. */
const isSeatOf = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.text.endsWith('座') ?? false) && tokens[at - 1]?.unit === 'building'

/** 3楼501 is a building, 5楼501 may as well be a floor. */
function isStoreyABuilding(tokens: readonly Token[], at: number): boolean {
  const room = tokens[at + 1]?.value ?? ''
  return tokens.length > at + 1 && !(tokens.length === at + 2 && room.startsWith(tokens[at]?.value ?? ''))
}

/** A building as it will be an area, from its token; groups, rows and yards of a village count as buildings. */
export function buildingOf({ value, unit, text }: Token): AreaName {
  if (unit === 'number') return { code: value, name: `${value}号` }
  if (unit === 'group') return { code: `${value}组`, name: `${value}组` }
  if (unit === 'row') return { code: `${value}排`, name: `${value}排` }
  if (unit === 'yard') return { code: `${value}号院`, name: `${value}号院` }
  const stem = /^([甲乙丙丁])(?:号?楼|栋|幢|座)?-?$/.exec(text)?.[1]
  if (stem) return { code: stem, name: `${stem}楼` }
  const mark = /(栋|幢|座)$/.exec(text)?.[1]
  return { code: value, name: mark && /^[A-Z]/.test(value) ? `${value}${mark}` : buildingName(value) }
}
