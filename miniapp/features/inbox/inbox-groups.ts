import type { InboxItemView } from '@shared/inbox'
import { dayHeading } from '@/lib/times'

export interface InboxGroups {
  /** Unread and urgent: apart and on top. */
  urgent: InboxItemView[]
  /** The rest by day, newest day first; in a day what is unread comes first. */
  days: { heading: string; items: InboxItemView[] }[]
}

/** @param items as the API lists them, newest first. */
export function groupInbox(items: readonly InboxItemView[], now: Date): InboxGroups {
  const isUrgent = (item: InboxItemView) => item.urgent && !item.readAt
  const days = new Map<string, InboxItemView[]>()
  for (const item of items) {
    if (isUrgent(item)) continue
    const heading = dayHeading(item.at, now)
    days.set(heading, [...(days.get(heading) ?? []), item])
  }
  return {
    urgent: items.filter(isUrgent),
    days: [...days].map(([heading, ofDay]) => ({
      heading,
      items: [...ofDay.filter(({ readAt }) => !readAt), ...ofDay.filter(({ readAt }) => readAt)],
    })),
  }
}
