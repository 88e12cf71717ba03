import { errorWords } from '@shared/errors'
import { type ImportView, maxRosterBytes, type RosterKind, type RowFate } from '@shared/roster'
import { ApiError, wordsOf } from '@/lib/api-error'
import { withCommas } from '@/lib/figures'

export const kindName: Record<RosterKind, string> = { dwellings: '住户名册', partyMembers: '党员名单' }

/** Rows that 存入 writes. */
export const storedRows = ({ added, changed }: Record<RowFate, number>): number => added + changed

/** 新增 61、变更 38 */
export function storedWords({ added, changed }: Record<RowFate, number>): string {
  const parts = [added > 0 ? `新增 ${withCommas(added)}` : '', changed > 0 ? `变更 ${withCommas(changed)}` : ''].filter(Boolean)
  return parts.join('、') || '没有'
}

/** Why 存入 is off; undefined: it works. */
export function whyNotStored({ status, counts }: Pick<ImportView, 'status' | 'counts'>): string | undefined {
  if (status === 'reading') return '还在看这张表'
  if (status === 'awaitingPhone') return '等手机上点“同意”'
  if (status === 'applying') return '正在存'
  if (status !== 'ready') return '这张表已经办完了'
  if (storedRows(counts) > 0) return undefined
  return counts.question > 0 ? '答完要确认的，才有要存的' : '都和现在一样，没有要存的'
}

/** What becomes of the questions that are still open. */
export function questionsLeftWords({ question }: Record<RowFate, number>): string {
  return question > 0 ? `要确认的 ${withCommas(question)} 行先不存，现在答完就一起存` : '没有要确认的'
}

/** 第 2 张表，第 3 行是表头，共 1,279 行 */
export function fileWords({
  sheetPosition,
  headingRow,
  totalRows,
}: Pick<ImportView, 'sheetPosition' | 'headingRow' | 'totalRows'>): string {
  const sheet = sheetPosition === undefined ? '' : `第 ${sheetPosition} 张表，`
  const heading = headingRow === undefined ? '' : `第 ${headingRow} 行是表头，`
  return `${sheet}${heading}共 ${withCommas(totalRows)} 行`
}

/** How an import of the list stands. */
export function standing({ status, counts, error }: Pick<ImportView, 'status' | 'counts' | 'error'>): string {
  const words: Record<ImportView['status'], string> = {
    reading: '正在看',
    ready: `看过了，还没存：${storedWords(counts)}`,
    awaitingPhone: `等手机上点“同意”：${storedWords(counts)}`,
    applying: '正在存',
    applied: `存好了：${storedWords(counts)}`,
    failed: error ?? '没看成',
    discarded: '没存，已丢掉',
  }
  return words[status]
}

export interface Trouble {
  title: string
  /** What to do now. */
  advice: string
}

const advice: Record<string, string> = {
  FILE_TYPE_UNSUPPORTED: '在 Excel 或 WPS 里打开它，另存为 .xlsx，再选一次。',
  FILE_TOO_LARGE: '去掉图片和用不着的表，或者按楼分成几个文件，再选。',
  FILE_UNREADABLE: '看看是不是加了密码；去掉密码、另存为 .xlsx，再选一次。',
  SHEET_WITHOUT_HEADING: '在第一行人的上面补一行表头，存好再选一次。',
  SHEET_EMPTY: '看看是不是选错了文件。',
  SHEET_TOO_MANY_ROWS: '按楼分成几个文件，一个一个导。导过的不会重复。',
  REQUEST_TOO_LARGE: '去掉图片和用不着的表，再选一次。',
  FORBIDDEN: '名册由居委会导。请社区书记给您加上任职。',
  NO_NETWORK: '连上网再选一次。这张表还没有读进来。',
  IMPORT_RUNNING: '等那张表存完，再点一次。',
}

/** What went wrong with a file, and what helps. */
export function troubleOf(error: unknown): Trouble {
  const code = error instanceof ApiError ? error.code : ''
  return { title: code === 'NO_NETWORK' ? '没连上网' : wordsOf(error), advice: advice[code] ?? '再试一次；还不行，请打社区值守电话。' }
}

/** What can be said of a file before it is sent. @returns undefined when it may be sent */
export function refuseFile({ name, size }: { name: string; size: number }): ApiError | undefined {
  if (!/\.(xlsx|xls|csv)$/i.test(name)) return new ApiError('FILE_TYPE_UNSUPPORTED', errorWords('FILE_TYPE_UNSUPPORTED'))
  const maxMb = maxRosterBytes / 1024 / 1024
  if (size > maxRosterBytes) return new ApiError('FILE_TOO_LARGE', errorWords('FILE_TOO_LARGE', { maxMb }))
  return undefined
}
