import type { RuleBreak } from './rule-breaks'

/** In the order in which they are said. */
const reasons: [RuleBreak['code'] | 'free', string][] = [
  ['leave', '请假'],
  ['overlap', '同一时间有别的班'],
  ['rest', '休息不够'],
  ['week', '这周排满了'],
  ['free', '可以来'],
]

/**
 * Why a slot has nobody: `这个岗 4 个人：2 个请假，1 个休息不够，1 个这周排满了`; the first reason of each counts.
 * @param breaks of everybody of the pool, if they had it
 */
export function emptyWords(breaks: readonly RuleBreak[][]): string {
  if (breaks.length === 0) return '这个岗还没有可以值班的人'
  const of = breaks.map((found) => reasons.find(([code]) => found.some((one) => one.code === code))?.[0] ?? 'free')
  const counted = reasons.flatMap(([reason, words]) => {
    const count = of.filter((one) => one === reason).length
    return count > 0 ? [`${count} 个${words}`] : []
  })
  return `这个岗 ${breaks.length} 个人：${counted.join('，')}`
}
