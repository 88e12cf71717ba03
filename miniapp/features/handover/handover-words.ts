import type { HandoverIssueView, HandoverItemView, HandoverView } from '@shared/handovers'
import type { ChipKind } from '@/components/status-chip/status-chip'
import { clockTime, remaining } from '@/lib/times'

/** Of an issue being handed over, the one or two that matter most. */
export function handoverChips(
  { urgency, lateSince, status, explained }: HandoverIssueView,
  now: Date,
): { kind: ChipKind; words?: string }[] {
  const haste = [
    ...(urgency === 'U' ? [{ kind: 'urgent' as const }] : []),
    ...(lateSince ? [{ kind: 'overdue' as const, words: `超时 ${remaining(lateSince, now)}` }] : []),
  ]
  if (haste.length > 0) return haste
  return [explained ? { kind: 'explained' } : { kind: status === 'closed' ? 'resolved' : status }]
}

export const isSettled = ({ state }: HandoverItemView): boolean => state === 'clear' || state === 'missing'

export const articleWords = ({ article }: HandoverItemView): string => (article ? `${article.name} ${article.count} ${article.unit}` : '')

/** How far it is: each issue, and the articles together, which are counted together. */
export function handoverProgress({ items }: Pick<HandoverView, 'items'>): { done: number; of: number } {
  const issues = items.filter(({ ref }) => ref.kind === 'issue')
  const articles = items.filter(({ ref }) => ref.kind === 'article')
  const counted = articles.length > 0 ? 1 : 0
  return { done: issues.filter(isSettled).length + (articles.every(isSettled) ? counted : 0), of: issues.length + counted }
}

/** What is missing before it can be taken over, for either side. */
export function handoverHint(handover: HandoverView): string {
  const { items, side, confirmed, mayConfirm, opensAt } = handover
  const { done, of } = handoverProgress(handover)
  const left = of - done
  const asked = items.filter(({ state }) => state === 'asked').length
  if (confirmed) return ''
  if (side === 'incoming' && !mayConfirm) return `先看一遍，${clockTime(opensAt)} 起可以接班`
  if (asked > 0) return side === 'incoming' ? `${asked} 件等交班的人回话` : `${asked} 件有疑问，请回一句`
  if (side === 'incoming') return left > 0 ? `还差 ${left} 件没确认，确认完就能接班` : '都清楚了，接班吧'
  return left > 0 ? `对方还有 ${left} 件没确认，确认前班还是您的` : '对方都看过了，等他点接班'
}
