import type { ErrorCode } from '@shared/errors'
import type { ImportView, RosterKind, RowFate } from '@shared/roster'
import { Schema } from 'mongoose'
import { idField } from '../core/ids'
import { noticeFields, type WithNotices } from '../core/outbox'
import type { Sealed } from '../core/pii'

/** One roster on its way in: dry run, answers, applying. Its rows are in importRows until applied or a day old. */
export interface Import extends WithNotices {
  _id: string
  communityId: string
  kind: RosterKind
  fileName: string
  status: ImportView['status']
  errorCode?: ErrorCode
  sheetName: string
  sheetPosition: number
  headingRow: number
  columns: ImportView['columns']
  dropped: string[]
  blotted: number
  agesUnchecked: boolean
  /** Rows name every person of a dwelling, not only its owner. */
  listsFamilies: boolean
  totalRows: number
  doneRows: number
  counts: Record<RowFate, number>
  missing: ImportView['missing']
  /** Answers of the office by row. */
  answers: { row: number; key: string }[]
  createdAt: Date
  createdBy: { accountId: string; personId?: string; name?: Sealed }
  /** Who asked to apply it; the second tap must come from the same account. */
  applyBy?: { accountId: string; personId?: string; name?: Sealed; commandId: string }
  /** The community while applying, absent otherwise: one at a time. */
  applyingKey?: string
  /** While reading or applying: renewed with every chunk. Past: the process died, another one goes on. */
  leaseUntil?: Date
  /** How often a dead process's applying was taken up. */
  attempts?: number
  appliedAt?: Date
  /** Rows are deleted then, whatever became of them. */
  expiresAt: Date
  rev: number
}

/** Some rows of an import: names and phones, so sealed as a whole. */
export interface ImportRows {
  _id: string
  communityId: string
  importId: string
  position: number
  sealed: Sealed
}

const by = { accountId: { type: String, required: true }, personId: String, name: String }

export const importSchema = new Schema<Import>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    kind: { type: String, required: true },
    fileName: { type: String, required: true },
    status: { type: String, required: true },
    errorCode: String,
    sheetName: { type: String, required: true },
    sheetPosition: { type: Number, required: true },
    headingRow: { type: Number, required: true },
    columns: { type: [new Schema({ heading: String, field: String }, { _id: false })], default: [] },
    dropped: { type: [String], default: [] },
    blotted: { type: Number, default: 0 },
    agesUnchecked: { type: Boolean, default: false },
    listsFamilies: { type: Boolean, default: false },
    totalRows: { type: Number, required: true },
    doneRows: { type: Number, default: 0 },
    counts: { type: Schema.Types.Mixed, required: true },
    missing: { type: Schema.Types.Mixed, required: true },
    answers: { type: [new Schema({ row: Number, key: String }, { _id: false })], default: [] },
    createdAt: { type: Date, required: true },
    createdBy: { type: new Schema(by, { _id: false }), required: true },
    applyBy: new Schema({ ...by, commandId: { type: String, required: true } }, { _id: false }),
    applyingKey: String,
    leaseUntil: Date,
    attempts: Number,
    appliedAt: Date,
    expiresAt: { type: Date, required: true },
    rev: { type: Number, default: 0 },
    ...noticeFields,
  },
  { versionKey: false, collection: 'imports', minimize: false },
)
// one applying per community; a single field, because a compound sparse index would take in absent keys
importSchema.index({ applyingKey: 1 }, { unique: true, sparse: true })
// the last imports of a community
importSchema.index({ communityId: 1, createdAt: -1 })
// timers: died while reading or applying, older than a day
importSchema.index({ status: 1, leaseUntil: 1 })

export const importRowsSchema = new Schema<ImportRows>(
  {
    _id: idField,
    communityId: { type: String, required: true },
    importId: { type: String, required: true },
    position: { type: Number, required: true },
    sealed: { type: String, required: true },
  },
  { versionKey: false, collection: 'importRows' },
)
// rows of an import in the order of the sheet; written again, a chunk replaces itself
importRowsSchema.index({ communityId: 1, importId: 1, position: 1 }, { unique: true })
