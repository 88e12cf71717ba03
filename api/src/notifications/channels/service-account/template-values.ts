import type { Message, MessageField } from '../../messages/message'

/** Of `thing`, and the shortest that a sentence of ours needs. */
const maxChars = 20
const unseen = /\p{C}+/gu

/** Words by keyword, on one line, never empty, cut to what WeChat takes of one keyword. */
export function templateValues(byKeyword: Readonly<Record<string, MessageField>>, fields: Message['fields']): Record<string, string> {
  return Object.fromEntries(Object.entries(byKeyword).map(([keyword, field]) => [keyword, fitted(fields[field])]))
}

function fitted(words: string): string {
  const chars = [...(words.replace(unseen, ' ').trim() || '无')]
  return chars.length <= maxChars ? chars.join('') : `${chars.slice(0, maxChars - 1).join('')}…`
}
