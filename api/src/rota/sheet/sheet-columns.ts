import type { DutyPost } from '@shared/seats'
import { groupBy } from '../../core/group-by'
import { plainText } from '../../roster/sheet/cell-text'
import type { Slot } from '../planning/rota-problem'

/** Which places of a day a column is about. */
export interface DutyColumn {
  index: number
  post: DutyPost
  name: string
}

export interface SheetHeading {
  /** Index of the first row below it. */
  below: number
  dayColumn: number
  columns: DutyColumn[]
  /** Columns about duty that do not say enough, in words. */
  unclear: string[]
  unused: string[]
}

/** What offices write over a column (office-formats §4), beside the names the product has itself. */
const postWords: [DutyPost, RegExp][] = [
  ['leader', /带班|值班领导/],
  ['propertyStaff', /物业/],
  ['socialWorker', /社工/],
  ['communityStaff', /社区|居委/],
]
const anybodyOnDuty = /值班|值守/
const dayWords = /^(日期|值班日期|时间)$/
const besides = /星期|周几|节日|类别|电话|手机|备注|序号|签/
const searchedRows = 20

/** The first row that names a column of days and one about duty; over two rows where the days' heading is merged downwards. */
export function findHeading(rows: readonly string[][], shifts: readonly Pick<Slot, 'post' | 'name'>[]): SheetHeading | undefined {
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const dayColumn = row.findIndex((cell) => dayWords.test(wordsOf(cell)))
    if (dayColumn < 0) continue
    const isTwo = dayWords.test(wordsOf(rows[index + 1]?.[dayColumn] ?? ''))
    const lower = isTwo ? rows[index + 1] : undefined
    const texts = row.map((cell, at) => (lower && lower[at] !== cell ? `${cell}${lower[at] ?? ''}` : cell))
    const heading = columnsOf(texts, dayColumn, namesByPost(shifts))
    if (heading.columns.length + heading.unclear.length > 0) return { ...heading, dayColumn, below: index + (isTwo ? 2 : 1) }
  }
  return undefined
}

type NamesByPost = ReadonlyMap<DutyPost, string[]>

const namesByPost = (shifts: readonly Pick<Slot, 'post' | 'name'>[]): NamesByPost =>
  new Map([...groupBy(shifts, ({ post }) => post)].map(([post, of]) => [post, [...new Set(of.map(({ name }) => name))]]))

function columnsOf(texts: readonly string[], dayColumn: number, names: NamesByPost) {
  const [columns, unclear, unused]: [DutyColumn[], string[], string[]] = [[], [], []]
  for (const [index, text] of texts.entries()) {
    const words = wordsOf(text)
    if (index === dayColumn || words === '' || besides.test(words)) continue
    const found = meant(text, names)
    if (found === undefined) unused.push(text)
    else if (found.length === 1 && found[0]) columns.push({ index, ...found[0] })
    else unclear.push(`“${text}”这一列没写清是哪个岗的哪个班，没有读`)
  }
  return { columns, unclear, unused: [...new Set(unused)] }
}

/** The shifts a heading may mean; undefined when it is about something else. */
function meant(text: string, names: NamesByPost): Omit<DutyColumn, 'index'>[] | undefined {
  const words = wordsOf(text)
  const named = postWords.find(([, pattern]) => pattern.test(words))?.[0]
  const mayBe = [...names]
    .flatMap(([post, of]) => of.map((name) => ({ post, name })))
    .filter(({ post }) => named === undefined || post === named)
  const byName = mayBe.filter(({ name }) => compact(text).includes(compact(name)))
  if (byName.length > 0) return longest(byName)
  if (named) return mayBe.some(({ name }) => name !== mayBe[0]?.name) || /班$/.test(words.replace(/带班|值班/, '')) ? [] : mayBe
  return anybodyOnDuty.test(words) ? onlyStaff(mayBe) : undefined
}

/** 夜班 is not meant where 小夜班 is written. */
const longest = <Named extends { name: string }>(found: Named[]): Named[] => {
  const most = Math.max(...found.map(({ name }) => name.length))
  return found.filter(({ name }) => name.length === most)
}

/** 值班员 beside 带班领导 is whoever does not lead. */
const onlyStaff = <Of extends { post: DutyPost }>(found: Of[]): Of[] => found.filter(({ post }) => post !== 'leader')

/** Without blanks, what stands in brackets, and the number of 值班员1, 值班员2. */
const wordsOf = (text: string): string =>
  compact(text)
    .replace(/\([^)]*\)/g, '')
    .replace(/\d+$/, '')

const compact = (text: string): string => plainText(text).replace(/\s/g, '')
