import * as XLSX from '@e965/xlsx'

export interface SheetPlan {
  name: string
  title: string
  subtitle: string
  headings: string[]
  rows: (string | number)[][]
  /** Cells merged downwards, by index into `rows`. */
  merges: { column: number; from: number; to: number }[]
  widths: number[]
}

/** Title in row 1, source in row 2, headings in row 3: the form rosters are handed round in (office-formats §1). */
const rowsAbove = 3

/** An Excel file as an office keeps it. */
export function writeWorkbook(plan: SheetPlan): Buffer {
  const { name, title, subtitle, headings, rows, merges, widths } = plan
  const sheet = XLSX.utils.aoa_to_sheet([[title], [subtitle], headings, ...rows])
  const last = headings.length - 1
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: last } },
    { s: { r: 1, c: 0 }, e: { r: 1, c: last } },
    ...merges
      .filter(({ from, to }) => to > from)
      .map(({ column, from, to }) => ({ s: { r: from + rowsAbove, c: column }, e: { r: to + rowsAbove, c: column } })),
  ]
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, name)
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}
