import type { MyHouseholdView } from '@shared/households'
import type { VisitKind } from '@shared/visits'
import { date, dayAhead, daysBetween } from '@/lib/times'

/** What is asked, and what is said afterwards. */
export const visitKindWords: Record<VisitKind, { ask: string; did: string }> = {
  visit: { ask: '敲门走访', did: '敲门' },
  call: { ask: '打电话', did: '打过电话' },
  message: { ask: '微信聊', did: '微信聊过' },
  cardGiven: { ask: '送联户卡', did: '送了联户卡' },
}

/** So long ago is said in days; a date after that. */
const daysSaid = 15

/** 昨天 打过电话 · 4 天前 微信聊过 · 上次 8月28日 敲门; of nobody: 还没联系过. */
export function lastContactWords(last: MyHouseholdView['lastContact'], now: Date): string {
  if (!last) return '还没联系过'
  const { did } = visitKindWords[last.kind]
  const days = daysBetween(last.at, now)
  if (days > daysSaid) return `上次 ${date(last.at, now)} ${did}`
  return `${['今天', '昨天'][days] ?? `${days} 天前`} ${did}`
}

/** 9月19日前该去，晚了 3 天 · 周五前走访; nothing while there is time. */
export function dueWords({ visitDue, visitDueBy }: MyHouseholdView, now: Date): { words: string; late: boolean } | undefined {
  if (!visitDue || !visitDueBy) return undefined
  if (visitDue === 'late') return { words: `${date(visitDueBy, now)}前该去，晚了 ${daysBetween(visitDueBy, now)} 天`, late: true }
  const day = dayAhead(visitDueBy, now)
  return { words: day === '今天' ? '今天走访' : `${day}前走访`, late: false }
}
