import type { HandoverArticle } from '@shared/handovers'

/** 钥匙 2 把, one a line, as the office types it. */
export const articleLines = (articles: readonly HandoverArticle[]): string =>
  articles.map(({ name, count, unit }) => `${name} ${count} ${unit}`).join('\n')

/** What the lines say; `wrong`: the first line that cannot be read. */
export function readArticles(text: string): { articles: HandoverArticle[]; wrong?: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const read = lines.map((line) => /^(\D{1,12}?)\s*([1-9]\d?)\s*(\D{1,4})$/.exec(line))
  const wrong = lines.find((_, index) => !read[index])
  const articles = read.flatMap((parts) => (parts ? [{ name: parts[1] ?? '', count: Number(parts[2]), unit: parts[3] ?? '' }] : []))
  return wrong === undefined ? { articles } : { articles, wrong }
}
