import * as z from 'zod/mini'
import { id, requestId } from './ids'
import { maxShifts, type RotaBreakView, shiftId } from './rota'

/** Who is to have which place; null: nobody. */
const sheetPut = z.object({ shiftId, personId: z.nullable(id) })
export type RotaSheetPut = z.infer<typeof sheetPut>

/**
 * POST /communities/:communityId/rota/:month/sheet, a form with the file → what it says. Nothing is stored.
 * @throws ROTA_SHEET_UNREADABLE, ROTA_SHEET_OTHER_MONTH, ROTA_NOT_LAID_OUT, and what reading any file throws
 */
export interface RotaSheetReading {
  /** Of the month it was read against. */
  rev: number
  /** Cells that say something else than the month does, in order of rows. */
  changes: RotaSheetChange[]
  /** Cells that say what the month says already. */
  same: number
  /** What is not taken over, in words for the office. */
  problems: RotaSheetProblem[]
  /** Headings of columns that are not about duty. */
  unusedColumns: string[]
  /** What the changes break that was whole before. */
  breaks: RotaBreakView[]
  /** The changes, to be sent back as they are. */
  puts: RotaSheetPut[]
}

export interface RotaSheetChange {
  /** Of the sheet, as Excel counts. */
  row: number
  day: string
  /** 社区值守夜班 */
  shift: string
  before: string[]
  after: string[]
}

export interface RotaSheetProblem {
  row: number
  words: string
}

/**
 * POST /communities/:communityId/rota/:month/sheet/apply → RotaMonthView: all of it in one write, set by hand.
 * @throws as changing by hand
 */
export const applyRotaSheetInput = z.object({
  rev: z.number().check(z.int(), z.minimum(0)),
  commandId: requestId,
  /** Although a rule breaks. */
  knowingly: z.boolean(),
  puts: z.array(sheetPut).check(z.minLength(1), z.maxLength(maxShifts)),
})
export type ApplyRotaSheetInput = z.infer<typeof applyRotaSheetInput>
