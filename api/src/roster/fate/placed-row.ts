import type { Place } from '../row/place'
import type { DwellingRow, RowPerson } from '../row/roster-row'

/** A row with its settled place and everybody's final relation. */
export interface PlacedRow {
  row: DwellingRow
  place: Place
  key: string
  people: RowPerson[]
}
