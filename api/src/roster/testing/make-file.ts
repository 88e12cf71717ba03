import * as XLSX from '@e965/xlsx'

type Cell = string | number | Date

/** An Excel file of one or more sheets; merges as `A1:C1`. */
export function makeWorkbook(
  sheets: { name?: string; rows: Cell[][]; merges?: string[] }[],
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array {
  const workbook = XLSX.utils.book_new()
  for (const [at, { name, rows, merges = [] }] of sheets.entries()) {
    const sheet = XLSX.utils.aoa_to_sheet(rows, { cellDates: false })
    sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
    XLSX.utils.book_append_sheet(workbook, sheet, name ?? `Sheet${at + 1}`)
  }
  return new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType }) as Buffer)
}

export const makeCsv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => row.join(',')).join('\r\n')

let codes: Map<string, number[]> | undefined

/** Text in GB18030 as Chinese Excel saves it; only characters of two bytes, which is what rosters are made of. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= tableOfTwoBytes()
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0
    const found = code < 0x80 ? [code] : codes?.get(character)
    if (!found) throw new Error(`${character} has no two-byte code`)
    return found
  })
  return Uint8Array.from(bytes)
}

function tableOfTwoBytes(): Map<string, number[]> {
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.from([lead, trail]))
      if ([...character].length === 1 && character !== '\ufffd') table.set(character, [lead, trail])
    }
  return table
}
