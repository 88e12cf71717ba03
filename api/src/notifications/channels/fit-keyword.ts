import { localDay, localTime } from '../../calendar/local-time'

/** What a value may be fitted by. */
export interface Fitting {
  now: Date
  /** Values of a keyword of type `enum`, as the template lists them; absent: not known. */
  allowed?: readonly string[]
}

type Fit = (value: string, fitting: Fitting) => string | undefined

const maxThing = 20
const maxName = { han: 10, latin: 20 }
const ascii = /^[\x20-\x7e]*$/
const clock = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`
const day = String.raw`\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})`
const timeForm = new RegExp(`^(?:${day}\\s*)?${clock}$`)
const dateForm = new RegExp(`^${day}(?:\\s*${clock})?$`)
/** As messages say it (messages/compose.ts). */
const monthDayTime = /^(\d{1,2})月(\d{1,2})日\s*(\d{2}:\d{2})$/

/** Rules of 小程序订阅消息 by type of keyword: the value as WeChat takes it, undefined when nothing of it can be kept. */
const rules: Readonly<Record<string, Fit>> = {
  thing: (value) => clipped(value, maxThing) || '点开看看',
  number: (value) => value.match(/\d+(\.\d+)?/)?.[0].slice(0, 32),
  letter: (value) => value.replace(/[^A-Za-z]/g, '').slice(0, 32) || undefined,
  symbol: (value) => only(value, /^[\p{P}\p{S}]{1,5}$/u),
  character_string: (value) => toAscii(value).slice(0, 32) || undefined,
  time: (value, { now }) => only(value, timeForm) ?? withYear(value, now),
  date: (value, { now }) => only(value, dateForm) ?? withYear(value, now),
  amount: (value) => only(value, /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/),
  phone_number: (value) => only(value, /^[\d+\-() ]{1,17}$/),
  car_number: (value) => only(value, /^.{1,8}$/u),
  name: (value) => first(value, ascii.test(value) ? maxName.latin : maxName.han) || '社区',
  phrase: (value) => first(value.replace(/[^\p{Script=Han}]/gu, ''), 5) || '请查看',
  enum: (value, { allowed }) => (allowed && !allowed.includes(value) ? undefined : value || undefined),
}

/**
 * A value as WeChat takes it for a keyword, e.g. `thing1`; words in place of an empty one where that says nothing wrong.
 * @returns undefined when it cannot be fitted: WeChat would refuse the whole message (47003)
 */
export function fitKeyword(keyword: string, value: string, fitting: Fitting): string | undefined {
  const rule = rules[keyword.replace(/\d+$/, '')]
  return rule?.(oneLine(value), fitting)
}

/** Neither line breaks nor control characters, nor half a character. */
const oneLine = (value: string): string =>
  value
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const only = (value: string, form: RegExp): string | undefined => (form.test(value) ? value : undefined)

const first = (value: string, count: number): string => [...value].slice(0, count).join('').trim()

const clipped = (value: string, max: number): string => ([...value].length <= max ? value : `${first(value, max - 1)}…`)

/** 3号楼2单元 → 3-2 */
const toAscii = (value: string): string => value.replace(/[^\x20-\x7e]+/g, '-').replace(/^-+|-+$/g, '')

/** A message's own form, which leaves out the year: its last such day; what is no time at all becomes now. */
function withYear(value: string, now: Date): string {
  const today = localDay(now)
  const [, month, dayOfMonth, time] = monthDayTime.exec(value) ?? []
  if (month === undefined || dayOfMonth === undefined) return inWords(today, localTime(now))
  const year = Number(today.slice(0, 4))
  const at = (of: number) => `${of}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return inWords(at(year) > today ? at(year - 1) : at(year), time ?? '')
}

function inWords(isoDay: string, time: string): string {
  const [year, month, dayOfMonth] = isoDay.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日 ${time}`
}
