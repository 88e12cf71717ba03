import * as z from 'zod/mini'
import { cursor, requestId } from './ids'

export const maxRosterRows = 20_000
export const maxRosterBytes = 20 * 1024 * 1024

/** What a sheet lists: dwellings with their people, or the party members (with or without the households they look after). */
export const rosterKind = z.enum(['dwellings', 'partyMembers'])
export type RosterKind = z.infer<typeof rosterKind>

/** Fate of a row: 新增 · 变更 · 不变 · 要确认 · 不收. The five add up to all rows. */
export const rowFate = z.enum(['added', 'changed', 'unchanged', 'question', 'refused'])
export type RowFate = z.infer<typeof rowFate>

export interface ImportView {
  id: string
  communityId: string
  kind: RosterKind
  fileName: string
  /** reading → ready (dry run done) → applying → applied; failed with an error code's words. */
  status: 'reading' | 'ready' | 'awaitingPhone' | 'applying' | 'applied' | 'failed' | 'discarded'
  error?: string
  sheetName?: string
  /** 1-based, as the tabs stand in the file. */
  sheetPosition?: number
  /** 1-based row of the heading in the sheet. */
  headingRow?: number
  /** `field` is the Chinese word for what the column means here: 楼栋, 房号, 手机 … */
  columns: { heading: string; field: string }[]
  /** Headings dropped unread because they are forbidden or not needed; also cells of kept columns: 备注（2 格有不收的内容）. */
  dropped: string[]
  /** How many runs that look like ID numbers were blotted out of remarks. */
  blotted: number
  /** The sheet has neither birth dates nor ID numbers: applying it, the office says that all are 14 or older. */
  agesUnchecked?: boolean
  totalRows: number
  doneRows: number
  counts: Record<RowFate, number>
  /** Dwellings or people known here that a newer sheet no longer lists; reported, never ended. */
  missing: { total: number; examples: string[] }
  createdAt: string
  createdBy: string
  appliedAt?: string
}

export interface ImportRowView {
  row: number
  place?: string
  /** Masked. */
  name?: string
  phone?: string
  relation?: string
  fate: RowFate
  /** One Chinese sentence. */
  why: string
  /** For `question`: the answers one may give. */
  answers?: { key: string; words: string }[]
  answer?: string
}

export const importRowsQuery = z.object({ fate: z.optional(rowFate), cursor: z.optional(cursor) })
export type ImportRowsQuery = z.infer<typeof importRowsQuery>

/** POST /imports/:id/answers */
export const answerRowsInput = z.object({
  answers: z
    .array(z.object({ row: z.number().check(z.int(), z.minimum(1)), answer: z.string().check(z.maxLength(40)) }))
    .check(z.minLength(1), z.maxLength(500)),
})
export type AnswerRowsInput = z.infer<typeof answerRowsInput>

/** POST /imports/:id/apply — from a desk it waits for a second tap on the phone that signed the desk in. */
export const applyImportInput = z.object({ commandId: requestId })
export type ApplyImportInput = z.infer<typeof applyImportInput>
