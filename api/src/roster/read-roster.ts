import type { RosterKind } from '@shared/roster'
import type { Import } from './import.schema'
import { readRows } from './row/read-rows'
import type { RosterRow } from './row/roster-row'
import { chooseSheet } from './sheet/find-heading'
import { fieldLabel } from './sheet/heading-words'
import { readSheets } from './sheet/read-sheet'

type About = Pick<
  Import,
  'kind' | 'sheetName' | 'sheetPosition' | 'headingRow' | 'columns' | 'dropped' | 'blotted' | 'agesUnchecked' | 'listsFamilies'
>

/**
 * A file as rows, and what to tell about the reading. Forbidden columns are gone after this.
 *
 * @param today local day, for the age of children
 * @param kind takes the sheet as this; otherwise its heading decides
 */
export function readRoster(file: Uint8Array, today: string, kind?: RosterKind): About & { rows: RosterRow[] } {
  const { sheet, heading, others } = chooseSheet(readSheets(file), kind)
  const { rows, blotted, forbiddenCells, agesChecked, listsFamilies } = readRows(sheet, heading, today)
  return {
    rows,
    kind: heading.kind === 'dwellings' ? 'dwellings' : 'partyMembers',
    sheetName: sheet.name,
    sheetPosition: sheet.position,
    headingRow: heading.row,
    columns: heading.columns.map(({ heading: words, field }) => ({ heading: words, field: fieldLabel[field] })),
    dropped: [
      ...heading.dropped,
      ...[...forbiddenCells].map(([words, count]) => `${words}（${count} 格有不收的内容）`),
      ...others.map((name) => `另一张表“${name}”（请单独存成文件再导）`),
    ],
    blotted,
    agesUnchecked: !agesChecked,
    listsFamilies,
  }
}
