import { DomainError } from '../../core/domain-error'
import { plainText } from './cell-text'
import {
  type AgeField,
  ageFieldOfHeading,
  droppedHeadings,
  type Field,
  fieldOf,
  forbiddenParts,
  hintWords,
  partyHeadings,
  partyTitle,
} from './heading-words'
import type { Sheet } from './read-sheet'

/** dwellings: houses and who lives there · members: party members · ledger: one row per household of a member (党员联户台账). */
export type SheetKind = 'dwellings' | 'members' | 'ledger'

export interface Column {
  /** 0-based. */
  at: number
  heading: string
  field: Field
}

export interface Heading {
  kind: SheetKind
  /** 1-based row of the heading; of the lower one when it has two. */
  row: number
  /** 1-based row where people begin. */
  firstRow: number
  columns: Column[]
  /** Read to recognise children, then dropped. */
  ageColumns: { at: number; field: AgeField }[]
  /** Headings dropped unread because they are forbidden or not needed; each once. */
  dropped: string[]
  score: number
}

/** Rows of titles and explanations that offices put above a heading. */
const searchedRows = 20
const enough = 2
/** Columns of the office's own weigh little: twenty of them beside four that we know are still a heading. */
const unknownWeight = 0.05

/** Without blanks, colons, stars, brackets and what stands in them: “联系电话（必填）:” → 联系电话. */
export function headingKey(text: string): string {
  return plainText(text)
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s:*?!"'“”‘’()[\]。、,.·_-]/g, '')
}

/**
 * The heading of a sheet: the row among the first twenty that names most columns we know, two rows joined where a merged one
 * stands above.
 *
 * @param forced takes the sheet as this kind instead of guessing
 * @returns undefined when no row names both a place or a person and something else
 */
export function findHeading(rows: readonly string[][], forced?: 'dwellings' | 'partyMembers'): Heading | undefined {
  let best: Heading | undefined
  for (let at = 0; at < Math.min(searchedRows, rows.length); at++) {
    const single = readHeading(rows, at, 1, forced)
    const double = at + 1 < rows.length && isSecondHeadingRow(rows, at) ? readHeading(rows, at, 2, forced) : undefined
    for (const heading of [single, double]) if (heading && heading.score > (best?.score ?? 0)) best = heading
  }
  return best && isEnough(best) ? best : undefined
}

/**
 * The sheet that looks most like a roster, and the names of others that look like one too: they are not read, and the office is told.
 *
 * @throws DomainError SHEET_WITHOUT_HEADING when none does
 */
export function chooseSheet(
  sheets: readonly Sheet[],
  forced?: 'dwellings' | 'partyMembers',
): { sheet: Sheet; heading: Heading; others: string[] } {
  let best: { sheet: Sheet; heading: Heading; weight: number } | undefined
  const filled: string[] = []
  for (const sheet of sheets) {
    const heading = findHeading(sheet.rows, forced)
    if (!heading) continue
    // An empty template beside the filled sheet has the same heading.
    const hasRows = sheet.rows.length >= heading.firstRow
    if (hasRows) filled.push(sheet.name)
    const weight = heading.score + (hasRows ? 100 : 0)
    if (!best || weight > best.weight) best = { sheet, heading, weight }
  }
  if (!best) throw new DomainError('SHEET_WITHOUT_HEADING')
  const { sheet, heading } = best
  return { sheet, heading, others: filled.filter((name) => name !== sheet.name) }
}

function isEnough({ columns }: Heading): boolean {
  const anchor = columns.some(({ field }) => /name$|Name$|^room$|^address$|^building$|^buildingGate$|^linkedHouseholds$/.test(field))
  return anchor && new Set(columns.map(({ field }) => field)).size >= enough
}

function readHeading(rows: readonly string[][], at: number, height: 1 | 2, forced?: 'dwellings' | 'partyMembers'): Heading | undefined {
  const top = rows[at] ?? []
  const below = height === 2 ? (rows[at + 1] ?? []) : []
  const width = Math.max(top.length, below.length)
  const found = Array.from({ length: width }, (_, column) => recognise(top[column] ?? '', below[column] ?? ''))
  const columns: Column[] = []
  const ageColumns: Heading['ageColumns'] = []
  const dropped: string[] = []
  let score = 0
  for (const [column, cell] of found.entries()) {
    if (!cell.text) continue
    if (cell.field) columns.push({ at: column, heading: cell.text, field: cell.field })
    else dropped.push(cell.text)
    if (cell.age) ageColumns.push({ at: column, field: cell.age })
  }
  score = new Set(columns.map(({ field }) => field)).size + found.filter(({ known, field }) => known && !field).length * 0.5
  score -= Math.min(1, found.filter(({ text, known }) => text && !known).length * unknownWeight)
  if (columns.length === 0) return undefined
  dropFlags(columns, dropped, forced)
  const headings = found.map(({ text }) => text).join(' ')
  const titled =
    partyTitle.test(
      rows
        .slice(0, at + height - 1)
        .flat()
        .join(' '),
    ) && !columns.some(({ field }) => field === 'room')
  const kind = kindOf(columns, titled || partyHeadings.test(headings), forced)
  const firstRow = skipHints(rows, at + height) + 1
  return { kind, row: at + height, firstRow, columns: settle(columns, kind), ageColumns, dropped: [...new Set(dropped)], score }
}

/** 党员 right of the people of a roster is a tick or a count; left of the households it is the member. */
function dropFlags(columns: Column[], dropped: string[], forced?: 'dwellings' | 'partyMembers'): void {
  const person = columns.findIndex(({ field }) => field === 'name' || field === 'ownerName')
  const flag = columns.findIndex(({ heading }) => heading === '党员')
  if (forced !== 'partyMembers' && person >= 0 && flag > person) dropped.push(...columns.splice(flag, 1).map(({ heading }) => heading))
}

interface Recognised {
  text: string
  field?: Field
  age?: AgeField
  known: boolean
}

/** Joined, then with 信息/情况 left out, then each alone: 户主信息+姓名 → 户主姓名; 基本情况+联系电话 → 联系电话. */
function recognise(top: string, below: string): Recognised {
  const [upper, lower] = [headingKey(top), headingKey(below)]
  const text = upper === lower || !lower ? upper : !upper ? lower : lower
  if (upper.length > 16 && !lower) return { text: upper, known: false }
  const stem = upper.replace(/信息|情况|基本|资料/g, '')
  const candidates = upper === lower ? [upper] : [upper + lower, stem + lower, lower, upper].filter((candidate) => candidate.length > 0)
  for (const candidate of candidates) {
    const age = ageFieldOfHeading.get(candidate)
    if (age) return { text, age, known: true }
    const field = fieldOf(candidate)
    if (field) return { text, field, known: true }
    if (droppedHeadings.has(candidate) || (candidate.length <= 12 && forbiddenParts.test(candidate))) return { text, known: true }
  }
  return { text, known: false }
}

/** A second heading row says something new under a merged one, and holds no people yet. */
function isSecondHeadingRow(rows: readonly string[][], at: number): boolean {
  const top = rows[at] ?? []
  const filled = (rows[at + 1] ?? []).flatMap((cell, column) => (cell && cell !== top[column] ? [{ cell, column }] : []))
  if (filled.length === 0 || filled.some(({ cell }) => /\d{3}/.test(plainText(cell)) || headingKey(cell).length > 12)) return false
  const known = filled.filter(({ cell, column }) => recognise('', cell).known || recognise(top[column] ?? '', cell).known)
  return known.length * 2 > filled.length && filled.some(({ column }) => isSpanned(top, column))
}

/** A merged cell was filled over its range: the same text stands beside it, or nothing where the file lost the merge. */
const isSpanned = (top: readonly string[], column: number): boolean =>
  top[column] === '' || top[column] === top[column + 1] || top[column] === top[column - 1]

function skipHints(rows: readonly string[][], from: number): number {
  let at = from
  while (at < rows.length && (rows[at] ?? []).some((cell) => hintWords.test(plainText(cell))) && !(rows[at] ?? []).some(isMobile)) at++
  return at
}

const isMobile = (cell: string): boolean => /^1[3-9]\d{9}$/.test(plainText(cell))

function kindOf(columns: readonly Column[], saysParty: boolean, forced?: 'dwellings' | 'partyMembers'): SheetKind {
  const has = (field: Field): boolean => columns.some((column) => column.field === field)
  if (forced === 'dwellings') return 'dwellings'
  const owners = (has('ownerName') || has('tenantName')) && !has('memberName')
  const residents = owners || has('relation') || has('occupancy') || has('personType')
  const party = has('linkedHouseholds') || (!residents && (has('memberName') || saysParty))
  if (!party && forced !== 'partyMembers') return 'dwellings'
  const perHousehold = has('linkedName') || has('ownerName') || (has('memberName') && has('name'))
  return perHousehold && (has('memberName') || has('name')) && !has('linkedHouseholds') ? 'ledger' : 'members'
}

/**
 * What a heading means beside its neighbours: in a ledger “电话” right of 联系户姓名 is the household's, right of 党员姓名 the
 * member's; in a list of members 姓名 is the member.
 */
function settle(columns: readonly Column[], kind: SheetKind): Column[] {
  if (kind === 'dwellings') return settleDwellings(columns)
  const ledger = kind === 'ledger'
  const named = columns.some(({ field }) => field === 'memberName')
  let side: 'member' | 'linked' = 'member'
  const settled = columns.map((column) => {
    if (column.field === 'memberName' || (column.field === 'name' && !named)) side = 'member'
    else if (/^(linkedName|ownerName|tenantName|name)$/.test(column.field) && ledger) side = 'linked'
    return { ...column, side, field: settledField(column.field, ledger ? side : 'member') }
  })
  // With an address on either side the member's own is his home; a single one is the household's.
  const bothSides = ledger && settled.some(({ field, side: at }) => field === 'address' && at === 'linked')
  return settled.map(({ side: at, ...column }) =>
    bothSides && column.field === 'address' && at === 'member' ? { ...column, field: 'memberAddress' } : column,
  )
}

function settledField(field: Field, side: 'member' | 'linked'): Field {
  if (field === 'name' || field === 'ownerName') return side === 'member' ? 'memberName' : 'linkedName'
  if (field === 'phone' || field === 'ownerPhone') return side === 'member' ? 'memberPhone' : 'linkedPhone'
  return field
}

/** In a roster “电话” right of 业主姓名 is the owner's, right of 租户姓名 the tenant's. */
function settleDwellings(raw: readonly Column[]): Column[] {
  const columns = settleLanes(raw)
  let side: 'name' | 'ownerName' | 'tenantName' | undefined
  const named = columns.some(({ field, heading }) => field === 'name' && !familyHeading.test(heading))
  const owned = columns.some(({ field }) => field === 'ownerName')
  if (named && columns.filter(({ field }) => field === 'phone').length < 2) return columns
  return columns.map((column) => {
    if (column.field === 'name' || column.field === 'ownerName' || column.field === 'tenantName') side = column.field
    const spare = owned && column.field === 'phone' && /^(备用|其他|其它)/.test(column.heading)
    if (spare) return { ...column, field: 'ownerPhone' as const }
    if (column.field !== 'phone' || side === 'name' || side === undefined) return column
    return { ...column, field: side === 'ownerName' ? ('ownerPhone' as const) : ('tenantPhone' as const) }
  })
}

/** 户主, 电话, 家庭成员: the family stands beside, the phone is the owner's. */
const familyHeading = /^(家庭|家庭主要)?成员|同住/

/** 弄, 门牌号, 室号 and 门牌号, 室号: where no column names the building, the first of two numbers is it. */
function settleLanes(columns: readonly Column[]): Column[] {
  const has = (field: Field): boolean => columns.some((column) => column.field === field)
  if (has('building') || has('buildingGate') || has('gate') || has('address')) return [...columns]
  const numbers = columns.filter(({ field, heading }) => field === 'room' && !heading.includes('院'))
  const [first] = numbers
  return numbers.length === 2
    ? columns.map((column) => (column === first ? { ...column, field: 'building' as const } : column))
    : [...columns]
}
