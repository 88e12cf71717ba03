import type { CareFlag } from '../../households/household.schema'
import { plainText } from '../sheet/cell-text'

/** Runs that look like an ID number: 18 characters (with or without blanks between its parts) or 15 digits. */
const idRun = /(?<![\dA-Za-z])(?:\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx]|\d{15})(?![\dA-Za-z])/g

/** Blots ID numbers out of any cell we keep (design §3: they never reach the database). */
export function blotIds(text: string): { text: string; blotted: number } {
  let blotted = 0
  const clean = text.replace(idRun, () => {
    blotted++
    return '■'
  })
  return { text: clean, blotted }
}

/** Police and health categories that are never imported, wherever they stand (office-formats §1, design §3). */
const neverImported =
  /社区矫正|矫正人员|刑满|刑释|释放人员|吸毒|戒毒|涉毒|艾滋|HIV|精神|癫痫|传染|肺结核|乙肝|信访|上访|邪教|涉稳|涉恐|缓刑|假释|取保|重点人口/i

/** The only care words we keep, for authorised roles (office-formats §1). */
const careWords: readonly (readonly [RegExp, CareFlag])[] = [
  [/独居/, '独居'],
  [/空巢/, '空巢'],
  [/失能|半失能/, '失能'],
  [/残疾|残障/, '残疾'],
  [/低保|最低生活保障/, '低保'],
  [/特困/, '特困'],
  [/五保/, '五保'],
  [/失独/, '失独'],
  [/优抚|烈属|军属|退役军人|伤残军人/, '优抚'],
  [/留守儿童/, '留守儿童'],
  [/孕妇|孕产/, '孕妇'],
]

/**
 * Care flags of a cell, and whether it held words that are never imported. A cell that says both keeps only its care words.
 *
 * @param heading a column such as 是否独居 names the flag itself; its cells only say yes
 */
export function readCare(cell: string, heading = ''): { flags: CareFlag[]; forbidden: boolean } {
  const text = plainText(cell)
  if (!text || /^(否|无|没有|0|N|不是|×|x)$/i.test(text)) return { flags: [], forbidden: false }
  const source = /^(1|是|有|Y|√|✓|✔|对)$/i.test(text) ? heading : text
  return { flags: careWords.filter(([pattern]) => pattern.test(source)).map(([, word]) => word), forbidden: neverImported.test(source) }
}
