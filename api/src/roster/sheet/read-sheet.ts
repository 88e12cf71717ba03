import * as XLSX from '@e965/xlsx'
import { maxRosterBytes, maxRosterRows } from '@shared/roster'
import { DomainError } from '../../core/domain-error'
import { decodeText } from './decode-text'
import { sniffFile } from './sniff-file'
import { unpackedSize } from './unpacked-size'

/** One sheet of a file: texts only, `rows[0]` is row 1 of the sheet, merged cells filled over their range. */
export interface Sheet {
  name: string
  /** 1-based, as the tabs stand in the file. */
  position: number
  rows: string[][]
}

/** Title, explanation and total rows that may stand around the longest roster we take. */
const spareRows = 200
const maxColumns = 200
/** Several times what the longest roster unpacks to; reading more would keep everybody else waiting. */
const maxUnpackedBytes = 150 * 1024 * 1024

/**
 * What an office uploaded as sheets of texts. The type is found by content, never by the extension: what calls itself .xls is
 * often a web page or a text.
 *
 * @throws DomainError FILE_TOO_LARGE, FILE_TYPE_UNSUPPORTED, FILE_UNREADABLE, FILE_PROTECTED, SHEET_TOO_MANY_ROWS
 */
export function readSheets(file: Uint8Array): Sheet[] {
  if (file.byteLength > maxRosterBytes) throw new DomainError('FILE_TOO_LARGE', { maxMb: maxRosterBytes / 1024 / 1024 })
  if (unpackedSize(file) > maxUnpackedBytes) throw new DomainError('FILE_TOO_LARGE', { maxMb: maxRosterBytes / 1024 / 1024 })
  const workbook = openWorkbook(file)
  const sheets = workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name]
    return sheet ? [{ name, position: at + 1, rows: textsOf(sheet) }] : []
  })
  if (sheets.length === 0) throw new DomainError('FILE_UNREADABLE')
  return sheets
}

function openWorkbook(file: Uint8Array): XLSX.WorkBook {
  const type = sniffFile(file)
  const options: XLSX.ParsingOptions = {
    dense: true,
    raw: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    sheetRows: maxRosterRows + spareRows,
  }
  try {
    if (type === 'text') return XLSX.read(decodeText(file), { ...options, type: 'string' })
    return XLSX.read(file, { ...options, type: 'array' })
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw new DomainError(/password/i.test(String(error)) ? 'FILE_PROTECTED' : 'FILE_UNREADABLE')
  }
}

function textsOf(sheet: XLSX.WorkSheet): string[][] {
  const range = XLSX.utils.decode_range(sheet['!fullref'] ?? sheet['!ref'] ?? 'A1:A1')
  const cells: Cells = sheet['!data'] ?? []
  const filled = lastFilledRow(cells) + 1
  if (filled >= maxRosterRows + spareRows) throw new DomainError('SHEET_TOO_MANY_ROWS', { max: maxRosterRows })
  const width = Math.min(range.e.c + 1, maxColumns)
  const height = Math.min(range.e.r + 1, filled)
  const rows = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => textOf(cells[r]?.[c])))
  for (const merge of sheet['!merges'] ?? []) fill(rows, merge)
  return rows
}

type Cells = readonly (readonly XLSX.CellObject[] | undefined)[]

const isFilled = (cell: XLSX.CellObject | undefined): boolean => cell?.v !== undefined && cell.v !== ''

/** Offices format thousands of empty rows; those do not count. */
const lastFilledRow = (cells: Cells): number => cells.findLastIndex((row) => row?.some(isFilled))

/** Numbers as plain digits (a phone kept as a number must not become 1.38E+10), dates as 2026-01-31. */
function textOf(cell: XLSX.CellObject | undefined): string {
  if (!cell || cell.t === 'e' || cell.t === 'z' || cell.v === undefined) return ''
  if (typeof cell.v === 'boolean') return cell.v ? '是' : '否'
  if (typeof cell.v === 'number') return typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z) ? isoDate(cell.v) : digits(cell.v)
  return String(cell.v).trim()
}

function digits(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

function isoDate(serial: number): string {
  const date = XLSX.SSF.parse_date_code(serial) as { y: number; m: number; d: number } | null
  if (!date) return digits(serial)
  return `${date.y}-${String(date.m).padStart(2, '0')}-${String(date.d).padStart(2, '0')}`
}

function fill(rows: string[][], merge: XLSX.Range): void {
  const value = rows[merge.s.r]?.[merge.s.c] ?? ''
  for (let r = merge.s.r; r <= Math.min(merge.e.r, rows.length - 1); r++) {
    const row = rows[r]
    if (row) for (let c = merge.s.c; c <= Math.min(merge.e.c, row.length - 1); c++) row[c] = value
  }
}
