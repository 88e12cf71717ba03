import type { DayKind } from '@shared/calendar'

/** A date as it is written: 2027年2月5日, 2月5日, 28日 (the month goes on), 2027-02-05, 20270205. */
export interface WrittenDate {
  is: 'date'
  year?: number
  month?: number
  date: number
  /** 次年1月1日 */
  nextYear?: boolean
  /** 0 Sunday … 6 Saturday, where it stands beside the date. */
  weekday?: number
}

export type HolidayToken =
  | WrittenDate
  | { is: 'to' }
  | { is: 'and' }
  /** `unclear`: 调休 by itself says both. */
  | { is: 'kind'; kind: DayKind | 'unclear' }
  /** 共9天 */
  | { is: 'length'; days: number }
  | { is: 'words'; words: string }

const weekdayNames = '日一二三四五六'
const weekdayOf = (name: string): number => Math.max(0, weekdayNames.indexOf(name))

type Groups = Record<string, string | undefined>
const figure = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
const dated = ({ year, month, date, next }: Groups): WrittenDate => ({
  is: 'date',
  year: figure(year),
  month: figure(month),
  date: Number(date),
  ...(next && { nextYear: true }),
})

/** The first that fits at a place is taken; order decides between 调休上班, 调休 and 上班. A rule without a token is passed over. */
const rules: [pattern: RegExp, token?: (groups: Groups) => HolidayToken][] = [
  [/(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<date>\d{1,2})(?!\d)日?/y, dated],
  [/(?<year>\d{4})(?<month>\d\d)(?<date>\d\d)(?!\d)/y, dated],
  [/(?:(?<year>\d{4})年|(?<next>次年))?(?<month>\d{1,2})月(?<date>\d{1,2})(?!\d)[日号]?/y, dated],
  [/(?<date>\d{1,2})[日号]/y, dated],
  [/共?计?\s*(?<days>\d+)\s*天/y, ({ days }) => ({ is: 'length', days: Number(days) })],
  [/不调休|与?周末连休|值班/y],
  [/调休上班|调休补班|上班|补班|工作日|班/y, () => ({ is: 'kind', kind: 'work' })],
  [/放假调休|调休放假|放假|休息|补休|假期|休|假/y, () => ({ is: 'kind', kind: 'off' })],
  [/调休/y, () => ({ is: 'kind', kind: 'unclear' })],
  [/至|到|~|[-—–]+/y, () => ({ is: 'to' })],
  [/[、,和及与]/y, () => ({ is: 'and' })],
  [/[\s:]+/y],
  [/./y, ({ all: words = '' }) => ({ is: 'words', words })],
]

const bracketed = /\([^()]*?(?:周|星期|礼拜)(?<weekday>[日天一二三四五六])\)/y
const besideDate = /\s*(?:周|星期|礼拜)(?<weekday>[日天一二三四五六])/y
const otherBracket = /\([^()]*\)/y

/** Words of one sentence, with full-width signs already made half-width, as tokens. */
export function holidayTokens(sentence: string): HolidayToken[] {
  const tokens: HolidayToken[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(sentence)
    if (found) at += found[0].length
    return found
  }
  while (at < sentence.length) {
    const last = tokens.at(-1)
    const weekday = take(bracketed) ?? (last?.is === 'date' ? take(besideDate) : null)
    if (weekday) {
      if (last?.is === 'date') last.weekday = weekdayOf(weekday.groups?.weekday ?? '')
      continue
    }
    if (take(otherBracket)) continue
    for (const [pattern, token] of rules) {
      const found = take(pattern)
      if (!found) continue
      const made = token?.({ ...found.groups, all: found[0] })
      if (made?.is === 'words' && last?.is === 'words') last.words += made.words
      else if (made) tokens.push(made)
      break
    }
  }
  return tokens
}
