import { readRows } from '../row/read-rows'
import type { SheetRows } from '../row/roster-row'
import { findHeading } from '../sheet/find-heading'

/** Rows of a table whose first row is the heading, as on 2026-11-23. */
export function readTable(rows: string[][]): SheetRows {
  const width = Math.max(...rows.map((row) => row.length))
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
  const heading = findHeading(full)
  if (!heading) throw new Error('no heading in the test table')
  return readRows({ name: 'test', position: 1, rows: full }, heading, '2026-11-23')
}
