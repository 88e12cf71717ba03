import { errorWords } from '@shared/errors'
import type { ImportRowView, ImportView } from '@shared/roster'
import { maskName, maskPhone } from '../core/mask'
import type { Decision } from './fate/decision'
import type { Import } from './import.schema'

/** @param createdByName opened, or 命令行 for imports from the server */
export function toImportView(made: Import, createdByName: string): ImportView {
  const { _id, communityId, kind, fileName, status, sheetName, sheetPosition, headingRow, columns, dropped } = made
  const { blotted, agesUnchecked, totalRows, doneRows, counts, missing, errorCode, createdAt, appliedAt } = made
  return {
    id: _id,
    communityId,
    kind,
    fileName,
    status,
    ...(errorCode ? { error: errorWords(errorCode) } : {}),
    sheetName,
    sheetPosition,
    headingRow,
    columns: columns.map(({ heading, field }) => ({ heading, field })),
    dropped,
    blotted,
    agesUnchecked,
    totalRows,
    doneRows,
    counts,
    missing,
    createdAt: createdAt.toISOString(),
    createdBy: createdByName,
    ...(appliedAt ? { appliedAt: appliedAt.toISOString() } : {}),
  }
}

/** Names and phones masked: the office reads the sheet itself for the rest. */
export function toRowView({ row, place, name, phone, relation, fate, why, answers, answer }: Decision): ImportRowView {
  return {
    row,
    ...(place ? { place } : {}),
    ...(name ? { name: name === '合计' ? name : name.split('、').map(maskName).join('、') } : {}),
    ...(phone ? { phone: maskPhone(phone) } : {}),
    ...(relation ? { relation } : {}),
    fate,
    why,
    ...(answers ? { answers } : {}),
    ...(answer ? { answer } : {}),
  }
}

const rank = { question: 0, refused: 1, added: 2, changed: 3, unchanged: 4 } as const

/** What the office must look at stands in front; within a fate the order of the sheet. */
export const byUrgency = (a: Decision, b: Decision): number => rank[a.fate] - rank[b.fate] || a.row - b.row
