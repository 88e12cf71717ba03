import type { Message } from '../../messages/message'

/** Of a group's text message, by WeCom. */
const maxBytes = 2048

/**
 * What the group reads: whom it is for, headline and place. Never more of an issue than that, because the group has people who handle none.
 * @param name of the person it is for; absent: the whole room
 */
export function roomText({ urgent, title, fields: { what, place, at } }: Message, name?: string): string {
  const headline = `${urgent && !title.startsWith('紧急') ? '紧急：' : ''}${title}`
  const lines = [name ? `${name}：${headline}` : headline, ...[what, place].filter((words) => !headline.includes(words)), at]
  return cutToBytes(lines.join('\n'), maxBytes)
}

/** As many whole characters as fit. */
export function cutToBytes(text: string, max: number): string {
  if (Buffer.byteLength(text) <= max) return text
  const mark = '…'
  let left = max - Buffer.byteLength(mark)
  const kept: string[] = []
  for (const char of text) {
    left -= Buffer.byteLength(char)
    if (left < 0) break
    kept.push(char)
  }
  return kept.join('') + mark
}
