import type { WorkbenchView } from '@shared/issues'
import { lateSince, sameDay } from '@/lib/times'

export type WorkItemView = WorkbenchView['items'][number]
export type GroupKey = 'overdue' | 'today' | 'later' | 'answered'

export interface WorkGroup {
  key: GroupKey
  title: string
  items: WorkItemView[]
}

const titles: Record<GroupKey, string> = { overdue: '已超时', today: '今天到期', later: '往后', answered: '等居民说好没好' }

/** By deadline, as the API lists them: overdue first, what only waits for the resident's word last. Empty groups are left out. */
export function groupWork(items: readonly WorkItemView[], now: Date): WorkGroup[] {
  const groups: WorkGroup[] = (Object.keys(titles) as GroupKey[]).map((key) => ({ key, title: titles[key], items: [] }))
  for (const item of items) groups.find(({ key }) => key === groupOf(item, now))?.items.push(item)
  return groups.filter((group) => group.items.length > 0)
}

function groupOf({ status, countdown }: WorkItemView, now: Date): GroupKey {
  if (status === 'resolved' || status === 'closed') return 'answered'
  if (!countdown) return 'later'
  if (lateSince(countdown, now)) return 'overdue'
  return sameDay(countdown.by, now) ? 'today' : 'later'
}

export type WorkFilter = 'overdue' | 'dueToday' | 'unacknowledged'

/** What one of the three figures counts. */
export const filtered = (items: readonly WorkItemView[], filter: WorkFilter | undefined, now: Date): WorkItemView[] =>
  items.filter((item) => {
    if (filter === 'overdue') return groupOf(item, now) === 'overdue'
    if (filter === 'dueToday') return groupOf(item, now) === 'today'
    return filter === undefined || item.status === 'open'
  })
