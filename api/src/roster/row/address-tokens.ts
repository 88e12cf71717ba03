import { chineseNumber, chineseToNumber } from './chinese-numerals'

export type Unit =
  | 'building'
  | 'gate'
  | 'floor'
  | 'storey'
  | 'room'
  | 'number'
  | 'lane'
  | 'yard'
  | 'group'
  | 'row'
  | 'shop'
  | 'annex'
  | 'plain'

/** One number of an address with what it counts: 3号楼 → {value: '3', unit: 'building'}. `storey` is 楼: a building or a floor. */
export interface Token {
  value: string
  unit: Unit
  text: string
  /** Set where the number is counted downwards (负一层). */
  below?: boolean
}

/** Longest first: 号楼 before 号. */
const units: readonly (readonly [string, Unit])[] = [
  ['号住宅楼', 'building'],
  ['号楼', 'building'],
  ['号栋', 'building'],
  ['号幢', 'building'],
  ['号座', 'building'],
  ['#楼', 'building'],
  ['楼栋', 'building'],
  ['栋楼', 'building'],
  ['栋', 'building'],
  ['幢', 'building'],
  ['座', 'building'],
  ['#', 'building'],
  ['号单元', 'gate'],
  ['单元门', 'gate'],
  ['单元', 'gate'],
  ['号门(?!面|市)', 'gate'],
  ['门洞', 'gate'],
  ['门(?!面|市)', 'gate'],
  ['梯', 'gate'],
  ['单', 'gate'],
  ['层楼', 'floor'],
  ['层', 'floor'],
  ['F', 'floor'],
  ['楼', 'storey'],
  ['号房', 'room'],
  ['号室', 'room'],
  ['室', 'room'],
  ['房', 'room'],
  ['户', 'room'],
  ['间', 'room'],
  ['号大院', 'yard'],
  ['号院', 'yard'],
  ['院', 'yard'],
  ['号弄', 'lane'],
  ['弄', 'lane'],
  ['号', 'number'],
  ['村民小组', 'group'],
  ['小组', 'group'],
  ['组', 'group'],
  ['队', 'group'],
  ['排', 'row'],
]
const unitPattern = units.map(([word]) => word).join('|')

const number = `(?:[甲乙丙丁]?\\d+(?:[A-EG-Z]\\d{2}(?!\\d)|[A-Z甲乙丙丁])?|[A-Z]{1,2}\\d*|${chineseNumber}+|[甲乙丙丁])`
const side = '[东西南北中左右]'
/** What stands behind a side: 东户, 北房, 西厢房. */
const sideWord = '(?:户|室|号|门|屋|厢?房|厢)'
/** 501, 13A02, 附1, 负101, 门面2, 东户: then its unit, then a separator. */
const token = new RegExp(
  `^(?:(?<shop>门面房?|门市房?|底商|商铺|商业|车库|底店)(?<shopNumber>${number})?(?:号|室)?|附(?<annex>${number})号?|(?<below>负)?(?<value>${number})(?<unit>${unitPattern})?|(?<side>${side})(?:${sideWord}|$)|(?<named>[东西南北中主塔副老新]楼))(?<gap>-)?`,
)

/**
 * Cuts an address into the place name in front and the longest run of tokens that reaches the end.
 *
 * @param text as normalised
 * @returns undefined when what stands at the end is no token
 */
export function tokenise(text: string): { prefix: string; tokens: Token[] } | undefined {
  for (let start = 0; start < text.length; start++) {
    if (start > 0 && sameRun(text[start - 1] ?? '', text[start] ?? '')) continue
    const tokens = tokensFrom(text.slice(start))
    if (tokens) return { prefix: text.slice(0, start).replace(/-+$/, ''), tokens }
  }
  return undefined
}

const latin = /[\dA-Z]/
const chinese = new RegExp(chineseNumber)

/** A number must not be cut in two: 1102 is not 102 behind a 1. */
function sameRun(before: string, here: string): boolean {
  return (latin.test(before) && latin.test(here)) || (chinese.test(before) && chinese.test(here)) || before === '负' || before === '附'
}

function tokensFrom(text: string): Token[] | undefined {
  const tokens: Token[] = []
  let rest = text
  while (rest) {
    const match = token.exec(rest)
    if (!match?.[0]) return undefined
    const next = rest.slice(match[0].length)
    const made = make(match, next)
    if (!made) return undefined
    tokens.push(made)
    rest = next
  }
  return tokens
}

function make(match: RegExpExecArray, next: string): Token | undefined {
  const { shop, shopNumber, annex, below, value, unit, side: facing, named, gap } = match.groups ?? {}
  const text = match[0].replace(/-$/, '')
  if (shop) return { value: `${shop.replace(/房$/, '')}${shopNumber ? plain(shopNumber) : ''}`, unit: 'shop', text }
  if (annex) return { value: `附${plain(annex)}`, unit: 'annex', text }
  if (facing) return { value: facing, unit: 'plain', text }
  if (named) return { value: named, unit: 'building', text }
  if (value === undefined) return undefined
  // A bare number counts only where it ends, or a mark or a basement, shop or annex follows: 三里屯 is no 3.
  if (!unit && gap === undefined && next && !/^(负|附|门面|底商|商铺|商业|门市)/.test(next) && !facesNext(value, next)) return undefined
  return { value: plain(value), unit: unitOf(unit), text, ...(below ? { below: true } : {}) }
}

const sideAlone = new RegExp(`^${side}${sideWord}?$`)

/** 501东户: the side belongs to the number before it. */
const facesNext = (value: string, next: string): boolean => /\d$/.test(value) && sideAlone.test(next)

const unitOf = (word: string | undefined): Unit =>
  word === undefined ? 'plain' : (units.find(([known]) => known.replace(/\(.*/, '') === word)?.[1] ?? 'plain')

/** 十二 → 12, 03 → 3, 甲 → 1, B2 stays. */
function plain(value: string): string {
  const chinese = chineseToNumber(value)
  if (chinese !== undefined) return String(chinese)
  return value.replace(/^([甲乙丙丁]?)0+(?=\d)/, '$1')
}
