/** What Tencent lets an account send in one variable of a template that says nothing else. */
const usualMaxChars = 20

/** `{1}` may hold no address of a page: a message with one is refused whole. */
const addressOfPage = /(https?:\/\/|www\.)[\w\-./?%&=#:]*/gi
const unseen = /\p{C}+/gu

/** Words as a variable of a template may carry them: on one line, without links, never empty, cut to `maxChars`. */
export function smsParam(words: string, maxChars: number = usualMaxChars): string {
  const plain = words.replace(unseen, ' ').replace(addressOfPage, '链接').trim() || '无'
  const chars = [...plain]
  return chars.length <= maxChars ? plain : `${chars.slice(0, maxChars - 1).join('')}…`
}
