import { plainText } from '../sheet/cell-text'

export interface Phones {
  /** Digits only: 13812345678, 01081234567. The first mobile first. */
  numbers: string[]
  /** Why a cell that is not empty gave none or not all: for the row's sentence. */
  note?: string
}

/**
 * The phones of a cell: mobiles and landlines, several joined by ; , 、 / or blanks, with +86 or hyphens (office-formats §1).
 * Masked and withheld numbers give none.
 */
export function readPhones(cell: string): Phones {
  const text = plainText(cell).replace(/[‐‑‒–—―−]/g, '-')
  if (!text || /^(无|空|没有|暂无|未留|不详|未知|\/|-+)$/.test(text)) return { numbers: [] }
  if (/保密|不便|拒绝|不愿/.test(text)) return { numbers: [], note: '电话保密' }
  if (/\d\.\d+E\+\d+/i.test(text)) return { numbers: [], note: '手机号被 Excel 改成了科学计数，没有存' }
  const numbers = [...new Set([...findMobiles(text), ...findLandlines(text)])]
  if (numbers.length > 0) return { numbers }
  if (/[*×x✱#•]{2,}/i.test(text)) return { numbers: [], note: '手机号遮住了，没有存' }
  return /\d/.test(text) ? { numbers: [], note: '手机号位数不对，没有存' } : { numbers: [] }
}

function findMobiles(text: string): string[] {
  const found = text.matchAll(/(?<![\d*])(?:\+?86[- ]?|0086[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\d*])/g)
  return [...found].map((match) => (match[1] ?? '').replace(/\D/g, ''))
}

function findLandlines(text: string): string[] {
  const rest = text.replace(/(?:\+?86[- ]?|0086[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}/g, ' ')
  const found = rest.matchAll(/(?<![\d*])\(?(0\d{2,3})?\)?[- ]?([2-8]\d{6,7})(?:[- 转]+\d{1,5})?(?![\d*])/g)
  return [...found].map((match) => `${match[1] ?? ''}${match[2] ?? ''}`)
}
