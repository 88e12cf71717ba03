const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const stems = '甲乙丙丁戊己庚辛'

/** Characters of a Chinese number, for regular expressions. */
export const chineseNumber = '[零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]'

const whole = new RegExp(`^${chineseNumber}+$`)

/**
 * 十二 → 12, 二十一 → 21, 一百零三 → 103, 一一〇二 (read digit by digit) → 1102, 贰 → 2, 甲 → 1 (offices count gates so).
 *
 * @returns undefined when the text is no number
 */
export function chineseToNumber(text: string): number | undefined {
  const stem = stems.indexOf(text)
  if (text.length === 1 && stem >= 0) return stem + 1
  if (!whole.test(text)) return undefined
  return /[十拾百佰]/.test(text) ? byPosition(text) : digitByDigit(text)
}

function digitByDigit(text: string): number {
  return [...text].reduce((number, character) => number * 10 + (digitOf[character] ?? 0), 0)
}

function byPosition(text: string): number {
  let total = 0
  let digit: number | undefined
  for (const character of text) {
    const unit = /[十拾]/.test(character) ? 10 : /[百佰]/.test(character) ? 100 : undefined
    if (unit === undefined) digit = digitOf[character] ?? 0
    else {
      total += (digit ?? 1) * unit
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}
