import type { Random } from './random'

/** 138 0000 0000 … 138 0000 9999: numbers everybody recognises as made up. */
const prefix = '1380000'

/** Numbers of the people the demo knows by name, kept out of the lottery. */
export const knownPhones = {
  李秀珍: '13800000302',
  周桂兰: '13800000501',
  赵淑英: '13800000101',
  孙德海: '13800000102',
  王建国: '13800009001',
  田海涛: '13800009002',
  冯丽: '13800009003',
  韩冬: '13800009004',
  秦峰: '13800009005',
  陈晓雯: '13800009011',
  孙志强: '13800009012',
  何静: '13800009013',
  郭卫东: '13800009021',
  马志远: '13800009031',
  杨帆: '13800009032',
  许红梅: '13800009033',
  高雅: '13800009041',
  宋琳: '13800009042',
  唐洁: '13800009043',
  刘敏: '13800009051',
  许文静: '13800007719',
  张敏: '13800007720',
  王磊: '13800007721',
} as const

/** Hands out numbers, each once. */
export function phoneLottery(random: Random): () => string {
  const taken = new Set<string>(Object.values(knownPhones))
  const all = Array.from({ length: 10_000 }, (_, at) => `${prefix}${String(at).padStart(4, '0')}`)
  const left = random.shuffled(all.filter((phone) => !taken.has(phone) && !phone.startsWith('13800009')))
  return () => {
    const phone = left.pop()
    if (phone === undefined) throw new Error('no phone left')
    return phone
  }
}
