import { localDay } from '../../../calendar/local-time'
import type { Message, MessageField } from '../../messages/message'

/** Of `thing`, the longest that a sentence of ours needs. */
const maxChars = 20
const unseen = /\p{C}+/gu
const dated = /^(?:time|date)\d+$/

/** Words by keyword, on one line, never empty, cut to what WeChat takes of one keyword; a day gets its year. */
export function templateValues(
  byKeyword: Readonly<Record<string, MessageField>>,
  fields: Message['fields'],
  now: Date,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(byKeyword).map(([keyword, field]) => [
      keyword,
      dated.test(keyword) ? `${localDay(now).slice(0, 4)}年${fields.at}` : fitted(fields[field]),
    ]),
  )
}

function fitted(words: string): string {
  const chars = [...(words.replace(unseen, ' ').trim() || '无')]
  return chars.length <= maxChars ? chars.join('') : `${chars.slice(0, maxChars - 1).join('')}…`
}
