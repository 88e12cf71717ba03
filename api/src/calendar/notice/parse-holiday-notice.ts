import { type DayKind, type HolidayReading, maxHolidayDays } from '@shared/calendar'
import { type LocalDay, weekday } from '../local-time'
import { type HolidayToken, holidayTokens } from './holiday-tokens'
import { daysOfSpan, dayWords, Unreadable, type WrittenSpan, weekdayWords } from './written-days'

interface Span extends WrittenSpan {
  kind: DayKind
}

/** One sentence, read: what it says of which days. */
interface Sentence {
  spans: { days: LocalDay[]; kind: DayKind }[]
  name: string
  /** Why it was passed over, though it names days. */
  passedOver?: string
}

const isWeekend = (day: LocalDay): boolean => weekday(day) % 6 === 0

/**
 * Reads which days are off and which are worked, from the State Council's notice as it is published or from plain lines and pasted
 * sheets (`2027-02-05 至 2027-02-13 休 春节`). What is neither (heading, greeting, signature) is passed over; whatever looks like a
 * day must be understood. Nothing of a text with problems should be stored.
 *
 * @param year of the notice: dates without a year are in it
 * @param isOff whether a day is off anyway, for remarks on lines that change nothing
 */
export function parseHolidayNotice(text: string, year: number, isOff: (day: LocalDay) => boolean = isWeekend): HolidayReading {
  const reading: HolidayReading = { days: [], problems: [], remarks: [] }
  const seen = new Map<LocalDay, { kind: DayKind; line: number }>()
  const take = ({ spans, name, passedOver }: Sentence, line: number): void => {
    if (passedOver) reading.remarks.push({ line, words: passedOver })
    for (const { days, kind } of spans) {
      const remark = changesNothing(days, kind, isOff)
      if (remark) reading.remarks.push({ line, words: remark })
      for (const day of days) {
        const before = seen.get(day)
        if (before?.kind === kind) continue
        if (before) throw new Unreadable(`${dayWords(day)}在第 ${before.line} 行是${kindWords[before.kind]}，这里是${kindWords[kind]}`)
        seen.set(day, { kind, line })
        reading.days.push({ day, kind, name })
      }
    }
  }
  text
    .normalize('NFKC')
    .split(/\r?\n/)
    .forEach((words, index) => {
      try {
        for (const sentence of readLine(words, year)) take(sentence, index + 1)
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        reading.problems.push({ line: index + 1, words: error.message })
      }
    })
  if (reading.days.length === 0 && reading.problems.length === 0 && text.trim())
    reading.problems.push({ line: 1, words: '没读到哪天放假、哪天上班' })
  if (reading.days.length > maxHolidayDays) reading.problems.push({ line: 1, words: `一年最多写 ${maxHolidayDays} 天` })
  reading.days.sort((a, b) => (a.day < b.day ? -1 : 1))
  return reading
}

const kindWords: Record<DayKind, string> = { off: '放假', work: '上班' }

function changesNothing(days: readonly LocalDay[], kind: DayKind, isOff: (day: LocalDay) => boolean): string | undefined {
  const idle = days.filter((day) => isOff(day) === (kind === 'off'))
  const [first] = idle
  // a holiday goes over its weekend; a workday says of itself that it is one
  if (!first || (kind === 'off' && idle.length < days.length)) return undefined
  return `${dayWords(first)}是${weekdayWords(first)}，本来就${kind === 'off' ? '休息' : '上班'}`
}

/** 一、 · (二) · 3. before the name of a holiday */
const numbering = /^\s*(?:\(?[一二三四五六七八九十]{1,3}(?:[、.]|\)[、.]?)|\(?\d{1,2}(?:[、)]|\.(?!\d)))\s*/
/** 国办发明电〔2025〕7号, whose number is no day. */
const documentNumber = /[〔[]\d{4}[〕\]]\d+号/g
/** 二、春节: */
const heading = /^(?<name>[^:\d]{1,20}):(?<said>.*)$/
/** 2027-03-08 休 and what the day is called, whatever signs are in that. */
const lineWithName = /^(?<said>\d.*?(?:休|班|假))\s+(?<name>(?!.*[连调]休)\D+)$/
const maxName = 30

function splitName(words: string): { name?: string; said: string } {
  const { name, said } = heading.exec(words)?.groups ?? lineWithName.exec(words)?.groups ?? {}
  return { name: name?.trim(), said: said ?? words }
}

function readLine(text: string, year: number): Sentence[] {
  const numbered = numbering.test(text)
  const words = text.replace(numbering, '').replace(documentNumber, '').trim()
  const { name, said } = splitName(words)
  const sentences = said
    .split(/[。;!]/)
    .map((sentence) => ({ sentence, tokens: holidayTokens(sentence) }))
    .filter(({ sentence, tokens }) => isEncouraged(sentence) || tokens.some(({ is }) => is === 'date'))
  if (sentences.length === 0) refuseHalfWritten(words, numbered, year)
  let month: number | undefined
  return sentences.flatMap(({ sentence, tokens }) => {
    if (isEncouraged(sentence)) return { spans: [], name: '', passedOver: `“${sentence.trim().slice(0, 40)}”只是鼓励，没算放假` }
    if (isSignature(tokens, sentence)) return []
    const spans = spansOf(tokens, month).map((span) => {
      month = span.to?.month ?? span.from.month ?? span.month
      return { days: daysOfSpan(span, year), kind: span.kind }
    })
    checkLength(tokens, spans)
    return { spans, name: (name ?? nameOf(tokens)).slice(0, maxName) }
  })
}

/** 鼓励各单位安排职工在除夕(2月9日)休息 */
const isEncouraged = (sentence: string): boolean => /(?:鼓励|建议).*\d月\d/.test(sentence)

/** 国务院办公厅 2026年11月4日: a date, and not a word on work or rest. */
const isSignature = (tokens: readonly HolidayToken[], sentence: string): boolean =>
  /^\D*\d{4}年\d{1,2}月\d{1,2}日\s*$/.test(sentence) && tokens.every(({ is }) => is === 'date' || is === 'words')

/** A line without a date is passed over, unless it began like one of a notice or holds figures that should have been one. */
function refuseHalfWritten(words: string, numbered: boolean, year: number): void {
  const other = /(\d{4})年.*(?:节假日|元旦|放假)/.exec(words)?.[1]
  if (other && Number(other) !== year) throw new Unreadable(`这是 ${other} 年的通知，要存的是 ${year} 年`)
  const figures = words.replace(/\d{4}年/g, '')
  const speaks = /休|班|假/.test(figures)
  if (numbered && speaks) throw new Unreadable('没写哪一天')
  if (/\d/.test(figures) && (speaks || /\d[-/.月]\d/.test(figures))) throw new Unreadable(`“${words.slice(0, 30)}”里的日期没看懂`)
}

/** Dates joined by 至 and 、, each with the kind said after them, or before them where a line begins with it. */
function spansOf(tokens: readonly HolidayToken[], monthBefore: number | undefined): Span[] {
  const kinds = tokens.flatMap((token) => (token.is === 'kind' ? [token.kind] : []))
  if (kinds.includes('unclear')) throw new Unreadable('“调休”是休还是上班？请写“休”或“班”')
  const leads = tokens.findIndex(({ is }) => is === 'kind') < tokens.findIndex(({ is }) => is === 'date')
  const spans: (WrittenSpan & { kind?: DayKind })[] = []
  let kind: DayKind | undefined
  let month = monthBefore
  let joint: 'to' | 'and' | 'none' | undefined
  for (const token of tokens) {
    if (token.is === 'date') {
      const open = spans.at(-1)
      if (joint === 'to' && open && !open.to) open.to = token
      else if (joint === 'none') throw new Unreadable('两个日期中间要写“至”或“、”')
      else spans.push({ from: token, month, kind: leads ? kind : undefined })
      month = token.month ?? month
      joint = 'none'
    } else if (token.is === 'kind' && token.kind !== 'unclear') {
      kind = token.kind
      if (!leads) for (const span of spans) span.kind ??= kind
      joint = joint === 'to' ? joint : undefined
    } else if (token.is === 'to' || token.is === 'and') joint = joint === 'to' ? joint : token.is
  }
  if (joint === 'to') throw new Unreadable('“至”后面没有日期')
  return spans.map((span) => ({ ...span, kind: span.kind ?? missing() }))
}

const missing = (): never => {
  throw new Unreadable('没写是休还是上班')
}

/** 共9天 is checked: a slip in a date shows in it. */
function checkLength(tokens: readonly HolidayToken[], spans: Sentence['spans']): void {
  const length = tokens.find((token) => token.is === 'length')
  const days = spans.filter(({ kind }) => kind === 'off').reduce((sum, span) => sum + span.days.length, 0)
  if (length && length.days !== days) throw new Unreadable(`写着共 ${length.days} 天，日期数下来是 ${days} 天`)
}

const nameOf = (tokens: readonly HolidayToken[]): string => tokens.flatMap((token) => (token.is === 'words' ? [token.words] : [])).join('')
