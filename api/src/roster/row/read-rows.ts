import { maxRosterRows } from '@shared/roster'
import { DomainError } from '../../core/domain-error'
import type { Heading } from '../sheet/find-heading'
import type { Sheet } from '../sheet/read-sheet'
import { DwellingRowReader } from './read-dwelling-rows'
import { MemberRowReader } from './read-member-rows'
import type { RosterRow, SheetRows } from './roster-row'
import { RowCells } from './row-cells'
import { buildingOfTitle } from './section'

/** A sheet of one building often says so only in its title or on its tab. */
function buildingOfSheet({ name, rows }: Sheet, heading: Heading): string | undefined {
  const titles = rows.slice(0, heading.row - 1).flat()
  return [...new Set(titles), name].map(buildingOfTitle).find((building) => building !== undefined)
}

/**
 * Every row below the heading that is not blank and does not repeat the heading.
 *
 * @param today `2026-11-23`, for the age of children
 * @throws DomainError SHEET_EMPTY, SHEET_TOO_MANY_ROWS
 */
export function readRows(sheet: Sheet, heading: Heading, today: string): SheetRows {
  const reader =
    heading.kind === 'dwellings' ? new DwellingRowReader(heading, today, buildingOfSheet(sheet, heading)) : new MemberRowReader(heading)
  const rows: RosterRow[] = []
  const forbiddenCells = new Map<string, number>()
  let blotted = 0
  for (const [at, texts] of sheet.rows.slice(heading.firstRow - 1).entries()) {
    const cells = new RowCells(heading, texts)
    if (cells.repeatsHeading || (!cells.isTotal && reader.skips(cells))) continue
    rows.push(reader.read(heading.firstRow + at, cells))
    blotted += cells.blotted
    for (const name of cells.forbidden) forbiddenCells.set(name, (forbiddenCells.get(name) ?? 0) + 1)
  }
  if (rows.length === 0) throw new DomainError('SHEET_EMPTY')
  if (rows.length > maxRosterRows) throw new DomainError('SHEET_TOO_MANY_ROWS', { max: maxRosterRows })
  const fields = new Set(heading.columns.map(({ field }) => field))
  return {
    rows,
    blotted,
    forbiddenCells,
    agesChecked: heading.kind !== 'dwellings' || heading.ageColumns.length > 0,
    listsFamilies: fields.has('relation') || fields.has('personType') || (fields.has('name') && fields.has('ownerName')),
  }
}
