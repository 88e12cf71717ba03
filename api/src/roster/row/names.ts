import { isNothing, plainText } from '../sheet/cell-text'

export interface Names {
  names: string[]
  /** Why the cell is not taken. */
  refused?: string
  /** Somebody of the cell has died and is left out. */
  died?: true
}

const person = /^[\p{Script=Han}·A-Za-z' .]{1,30}$/u
const dead = /已故|去世|死亡|病故/
const notPeople =
  /^(待定|未售|未交房|空户|空房|空置|出租|业主|租户|户主|住户|开发商|保密|见备注|同上|无人|没人|长期无人|暂无人|不在家|拒访)$/

/**
 * The people of a name cell: 张三、李四 are two, 李　明 (spaced to align) is one, what stands in brackets is left out.
 */
export function readNames(cell: string): Names {
  const text = plainText(cell)
  if (isNothing(text)) return { names: [] }
  const names = text
    .split(/[、,;/\n]/)
    .filter((part) => !dead.test(part))
    .join('、')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/(?:\+?86)?1[3-9]\d{9}|0\d{2,3}-?\d{7,8}/g, '、')
    .replace(/[•・‧﹒]/g, '·')
    .split(/[、,，;；/\\|&+\n]|(?<=\p{Script=Han}{2})和(?=\p{Script=Han}{2})/u)
    .flatMap(splitAtBlank)
    .map((name) => name.replace(/^(户主|业主|租户|租客|房主|配偶)[::]?/, '').trim())
    .filter((name) => name && !isNothing(name) && !notPeople.test(name))
  const odd = names.find((name) => !person.test(name))
  if (odd !== undefined) return { names: [], refused: '姓名里有看不懂的字' }
  return { names: [...new Set(names)], ...(dead.test(text) ? { died: true as const } : {}) }
}

/** A blank parts two names only where both sides are whole names; 李 明 is one name spaced out. */
function splitAtBlank(text: string): string[] {
  const parts = text.trim().split(' ')
  if (!/\p{Script=Han}/u.test(text)) return [text.trim()]
  return parts.every((part) => [...part].length >= 2) ? parts : [parts.join('')]
}
