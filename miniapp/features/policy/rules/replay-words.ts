import type { PolicyReplayResult } from '@shared/policy-settings'

/** 多提级 12 次 · 少提级 3 次 · 提级次数不变 */
export function differenceWords({ raisesNow, raisesDraft }: Pick<PolicyReplayResult, 'raisesNow' | 'raisesDraft'>): string {
  const more = raisesDraft - raisesNow
  if (more === 0) return '提级次数不变'
  return `${more > 0 ? '多' : '少'}提级 ${Math.abs(more)} 次`
}

/** 10 月 230 件：原来提级 41 次，会变成 53 次 */
export function monthWords({ month, issues, capped, raisesNow, raisesDraft }: PolicyReplayResult): string {
  const counted = capped ? `先看 ${issues} 件` : `${issues} 件`
  return `${Number(month.slice(5))} 月${capped ? '事多，' : ' '}${counted}：原来提级 ${raisesNow} 次，会变成 ${raisesDraft} 次`
}

/** 社区多接 9 次，街道少接 3 次，都在白天。 Empty where nobody is asked more or less often. */
export function rungWords({ byRung }: Pick<PolicyReplayResult, 'byRung'>): string {
  if (byRung.length === 0) return ''
  const each = byRung.map(({ name, more }) => `${name}${more > 0 ? '多' : '少'}接 ${Math.abs(more)} 次`)
  const night = byRung.reduce((sum, { moreAtNight }) => sum + moreAtNight, 0)
  return `${[...each, night === 0 ? '都在白天' : `夜里${night > 0 ? '多' : '少'} ${Math.abs(night)} 次`].join('，')}。`
}

/** Widths of the bars, the longest at 100. */
export function barsOf({ byGroup }: Pick<PolicyReplayResult, 'byGroup'>): { name: string; words: string; width: number }[] {
  const longest = Math.max(1, ...byGroup.map(({ more }) => Math.abs(more)))
  return byGroup.map(({ name, more }) => ({
    name,
    words: more > 0 ? `+${more}` : `−${Math.abs(more)}`,
    width: Math.round((Math.abs(more) / longest) * 100),
  }))
}
