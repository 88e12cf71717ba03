import type { Relation } from '@shared/residencies'
import { plainText } from '../sheet/cell-text'

/** GB/T 4761 codes of the relation to the head of the household, as some systems export them. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/^0[12]$/, '户主'],
  [/^1\d$/, '配偶'],
  [/^2\d$/, '子'],
  [/^3\d$/, '女'],
  [/^4\d$/, '孙辈'],
  [/^5\d$/, '父母'],
  [/^6\d$/, '祖父母'],
  [/^7\d$/, '兄弟姐妹'],
  [/^8\d$/, '其他亲属'],
  [/^9\d$/, '非亲属'],
]

const owner = /^(户主|本人|业主|房主|产权人|共有人|产权共有人|自己|户主本人|1)$/
const tenant = /租|借住|寄住|暂住|流动|临时|同住人员|非亲属|合住/
const family =
  /配偶|夫|妻|丈|爱人|老伴|子|儿|女|媳|婿|孙|父|母|爸|妈|公|婆|岳|兄|弟|姐|妹|哥|嫂|叔|伯|姑|舅|姨|侄|甥|祖|爷|奶|姥|亲属|亲戚|家属|家人|家庭成员|成员|保姆|护工|监护/

/**
 * owner, tenant or family, with the sheet's own word; 是 and 否 answer a column 是否户主.
 *
 * @param personType 人员类型, 业主类型 …: a tenant's wife is 妻 to the tenant, and a tenant to the flat
 * @returns undefined when neither cell says it
 */
export function readRelation(relationCell: string, personType = ''): { relation: Relation; words: string } | undefined {
  const raw = plainText(relationCell)
  const words = codes.find(([pattern]) => pattern.test(raw))?.[1] ?? raw
  const type = plainText(personType)
  if (raw === '是') return { relation: 'owner', words: '户主' }
  if (raw === '否') return { relation: tenant.test(type) ? 'tenant' : 'family', words: tenant.test(type) ? type : '家属' }
  if (tenant.test(type)) return { relation: 'tenant', words: words || type }
  if (owner.test(words)) return { relation: 'owner', words }
  if (tenant.test(words)) return { relation: 'tenant', words }
  if (family.test(words)) return { relation: 'family', words }
  if (/业主|产权人|房主|户主/.test(words)) return { relation: 'owner', words }
  if (/业主|产权人|房主|户主/.test(type) && !words) return { relation: 'owner', words: type }
  if (family.test(type) && !words) return { relation: 'family', words: type }
  return undefined
}
