/**
 * Full-width letters, digits and marks become half-width, every white space one blank. Offices mix them freely in one sheet.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
}

/** Words that offices write instead of leaving a cell empty. */
const nothing = new Set([
  '',
  '无',
  '空',
  '/',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '暂无',
  '没有',
  '未知',
  '不详',
  '不明',
  'N/A',
  'n/a',
  'null',
  'NULL',
  '无此项',
])

/** Whether a cell says nothing. */
export function isNothing(text: string): boolean {
  return nothing.has(plainText(text))
}
