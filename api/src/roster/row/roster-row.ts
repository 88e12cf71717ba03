import type { Relation } from '@shared/residencies'
import type { CareFlag, Occupancy } from '../../households/household.schema'
import type { Place } from './place'

/** Somebody as a row names them. */
export interface RowPerson {
  name: string
  phone?: string
  /** Undefined where the sheet does not say: the first of a dwelling is then its owner. */
  relation?: Relation
  /** The sheet's own word: 长子, 租户 … */
  relationWords?: string
  /** Named beside the row's own person (户主姓名 in a sheet of people): taken only if no row of its own lists the same name. */
  aside?: true
}

/** Where the row is: a dwelling, or why not (with as much as was understood). */
export type RowPlace = { place: Place } | { reason: string; near?: Omit<Place, 'room' | 'floor'> }

interface RowBase {
  /** 1-based, as the sheet numbers it. */
  row: number
  /** The row is not taken for this reason, whatever is known. */
  refused?: string
  /** What could not be used, for the row's sentence: 手机号位数不对，没有存. */
  notes: string[]
}

/** A row of a roster: a dwelling, one or more of its people, or both. */
export interface DwellingRow extends RowBase {
  kind: 'dwelling'
  where: RowPlace
  grid?: string
  people: RowPerson[]
  /** The name cell held several owners: the office is asked. */
  severalOwners: boolean
  occupancy?: Occupancy
  careFlags: CareFlag[]
}

/** A row of a list of party members, or of a ledger that gives a member one household per row. */
export interface MemberRow extends RowBase {
  kind: 'member'
  name: string
  phone?: string
  /** Where the member lives. */
  home?: RowPlace
  /** The households looked after as written in one cell, split: 501, 3-2-502, 张三. */
  linked: string[]
  /** Ledger: the household of this row, by its address, or else the name in it. */
  linkedPlace?: RowPlace
  linkedName?: string
}

export type RosterRow = DwellingRow | MemberRow

/** What a sheet held, after everything forbidden has been dropped. */
export interface SheetRows {
  rows: RosterRow[]
  /** Runs like ID numbers blotted out of cells that are kept. */
  blotted: number
  /** Cells with police or health words that are never imported, by heading. */
  forbiddenCells: Map<string, number>
  /** Whether the sheet said how old people are; if not, the office confirms that all are 14 or older. */
  agesChecked: boolean
  /** Whether rows list every person of a dwelling or only its owner: decides whose absence is worth reporting. */
  listsFamilies: boolean
}
