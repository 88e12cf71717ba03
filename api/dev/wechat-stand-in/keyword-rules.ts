import type { KeywordTemplate } from './options'
import { PlatformError } from './platform-error'

const CONTROL = /[\p{Cc}\u2028\u2029]/u
const LATIN_OR_SYMBOL = /^[\p{ASCII}]*$/u

/** 24-hour `HH:MM(:SS)`, optionally after a date. */
const TIME = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`
const DATE = String.raw`\d{4}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})`

const length = (value: string) => [...value].length
const dateOnce = (group: number) => DATE.replace(/\\1/g, `\\${group}`)
const range = (one: (group: number) => string) => new RegExp(`^${one(1)}(?:\\s*~\\s*${one(2)})?$`)

const TIME_VALUE = range((group) => `(?:${dateOnce(group)}\\s*)?${TIME}`)
const DATE_VALUE = range((group) => `${dateOnce(group)}(?:\\s*${TIME})?`)

/** Rules of "小程序订阅消息" by keyword type; true = may be sent. */
const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (v) => length(v) <= 20,
  number: (v) => /^\d+(\.\d+)?$/.test(v) && v.length <= 32,
  letter: (v) => /^[A-Za-z]{1,32}$/.test(v),
  symbol: (v) => /^[\p{P}\p{S}]{1,5}$/u.test(v),
  character_string: (v) => /^[\x20-\x7e]{1,32}$/.test(v),
  time: (v) => TIME_VALUE.test(v),
  date: (v) => DATE_VALUE.test(v),
  amount: (v) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(v),
  phone_number: (v) => /^[\d+\-() ]{1,17}$/.test(v),
  car_number: (v) => length(v) <= 8,
  name: (v) => length(v) <= (LATIN_OR_SYMBOL.test(v) ? 20 : 10),
  phrase: (v) => /^\p{Script=Han}{1,5}$/u.test(v),
}

/** `character_string12` → `character_string` */
function typeOf(keyword: string): string {
  return keyword.replace(/\d+$/, '')
}

function fits(keyword: string, value: string, template: KeywordTemplate): boolean {
  if (CONTROL.test(value)) return false
  const type = typeOf(keyword)
  if (type === 'enum') return template.enumValues?.[keyword]?.includes(value) ?? false
  return RULES[type]?.(value) ?? false
}

/**
 * The values of a message by keyword.
 * Throws 47003 naming the field, e.g. `data.thing1.value is empty` or `data.thing1.value invalid`.
 */
export function readKeywords(template: KeywordTemplate, data: unknown): Record<string, string> {
  const values: Record<string, string> = {}
  const given = typeof data === 'object' && data !== null ? (data as Record<string, { value?: unknown } | undefined>) : {}
  for (const keyword of template.keywords) {
    const value = given[keyword]?.value
    if (value === undefined || value === null || value === '') throw new PlatformError(47003, `data.${keyword}.value is empty`)
    const words = String(value)
    if (!fits(keyword, words, template)) throw new PlatformError(47003, `data.${keyword}.value invalid`)
    values[keyword] = words
  }
  return values
}
