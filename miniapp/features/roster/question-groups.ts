import type { ImportRowView, RosterKind } from '@shared/roster'

/** One thing the office is asked: rows of one dwelling (or one member) that offer the same answers. */
export interface QuestionGroup {
  key: string
  place: string
  /** In the order of the sheet. */
  rows: ImportRowView[]
  answers: { key: string; words: string }[]
  answer?: string
  open: boolean
}

/** 合用，两个都留 may be said of any dwelling; 是 7-2-2304 of this one only. */
const isGeneral = (answer: string): boolean => !answer.includes(':')

const questionOf = (answer: string): string => answer.slice(0, answer.indexOf('.'))

/** Rows with answers to give or given, put together where one answer settles them. */
export function groupQuestions(rows: readonly ImportRowView[]): QuestionGroup[] {
  const groups = new Map<string, QuestionGroup>()
  for (const row of rows) {
    const answers = row.answers ?? []
    if (answers.length === 0) continue
    const kind = questionOf(answers[0]?.key ?? '')
    // A member stands alone; people of one dwelling are asked together.
    const key = row.place ? `${row.place}|${kind}|${answers.map((each) => each.key).join()}` : `${row.row}|${kind}`
    const before = groups.get(key)
    const open = row.fate === 'question'
    if (before) {
      before.rows.push(row)
      before.open ||= open
      before.answer ??= row.answer
    } else groups.set(key, { key, place: row.place ?? '', rows: [row], answers, open, ...(row.answer ? { answer: row.answer } : {}) })
  }
  return [...groups.values()]
}

/** Other open questions of the same kind that this answer fits word for word. */
export function alike(group: QuestionGroup, answer: string | undefined, groups: readonly QuestionGroup[]): QuestionGroup[] {
  if (answer === undefined || !isGeneral(answer)) return []
  return groups.filter(
    (other) => other.key !== group.key && other.open && other.answer === undefined && other.answers.some(({ key }) => key === answer),
  )
}

/** What is asked: 2-1-402：47、48 行是同一个手机 132****6640，是一家合用吗？ */
export function questionWords({ rows, answers }: Pick<QuestionGroup, 'rows' | 'answers'>): string {
  const [first] = rows
  if (!first) return ''
  if (questionOf(answers[0]?.key ?? '') !== 'phone') return `${first.why}。`
  const where = rows.length > 1 ? `${rows.map(({ row }) => row).join('、')} 行是同一个手机` : first.why
  return `${where}${first.phone ? ` ${first.phone}` : ''}，是一家合用吗？`
}

/** 户 of a list of dwellings, 人 of the members. */
export const unitOf = (kind: RosterKind): string => (kind === 'dwellings' ? '户' : '人')
