import { plainText } from '../sheet/cell-text'
import { chineseNumber } from './chinese-numerals'

/** Words behind an address that say something about the people or the kind of flat, not the place. */
const tail = /(空挂户|人户分离|户籍|出租|自住|空置|租户|业主|复式|跃层)$/

/**
 * One spelling of marks before an address is cut into tokens: half-width, capital letters, every dash `-`, blanks between
 * numbers and other separators `-` (101、102 is one dwelling of two flats), brackets around numbers opened, other brackets dropped, basements `负n`.
 */
export function normaliseAddress(raw: string): string {
  const text = plainText(raw.replace(/[Ⅰ-Ⅻ]/g, romanDigits))
    .toUpperCase()
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/第(?=[\dA-Z]|[甲乙丙丁]|[一二三四五六七八九十])/g, '')
    .replace(/[‐‑‒–—―−－﹣~〜～]|杠/g, '-')
    .replace(/[＃♯]/g, '#')
    .replace(/-?[([【]\s*(-?)(\d+)\s*[)\]】]-?/g, (_, minus: string, number: string) => `-${minus ? '负' : ''}${number}-`)
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[/\\_.·•|]/g, '-')
    .replace(/(?<=\d[室号户]?)[、,，;；和与及](?=\d)/g, '-')
    .replace(/([A-Z\d])\s+(?=[A-Z\d#])/g, '$1-')
    .replace(/[\s,，。;；"'“”]/g, '')
    .replace(tail, '')
  return basements(hashInFront(text))
    .replace(/-+$/g, '')
    .replace(/^-+(?=\D)/, '')
}

/** Ⅱ → 2; half-width would make it the letters II. */
const romanDigits = (roman: string): string => String(roman.charCodeAt(0) - 'Ⅰ'.charCodeAt(0) + 1)

/** #5-2-301 → 5#-2-301 */
const hashInFront = (text: string): string => text.replace(/(^|[^\dA-Z])#(\d+)/g, '$1$2#')

const underground = new RegExp(`地下(?=\\d|${chineseNumber})`, 'g')

/** 地下一层, 地下室2, B1层, -1层, 3-2--101 → 负… */
function basements(text: string): string {
  return text
    .replace(/地下室(?=\d|负)/g, '负')
    .replace(underground, '负')
    .replace(/--(?=\d)/g, '-负')
    .replace(/([^\dA-Z]|^)-(?=\d+层)/g, '$1负')
    .replace(/付(?=\d)/g, '附')
}
