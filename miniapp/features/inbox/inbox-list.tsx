import type { InboxItemView } from '@shared/inbox'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { InboxRow } from '@/components/inbox-row/inbox-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tap } from '@/components/tap/tap'
import { sayError } from '@/lib/feedback'
import { ago, clockTime, sameDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { groupInbox } from './inbox-groups'
import { inboxIcon } from './inbox-icon'
import { openInboxItem } from './open-inbox-item'
import './inbox-list.scss'

interface Props {
  items: readonly InboxItemView[]
  onRead: (ids: string[]) => Promise<void>
  onReadAll: () => Promise<void>
}

/** Urgent on top, then day by day. */
export function InboxList({ items, onRead, onReadAll }: Props) {
  const now = useNow()
  const [reading, setReading] = useState(false)
  const { urgent, days } = groupInbox(items, now)
  const unread = items.some(({ readAt }) => !readAt)
  const open = (item: InboxItemView) => {
    if (!item.readAt) void onRead([item.id]).catch(() => undefined)
    void openInboxItem(item)
  }
  const readAll = async () => {
    if (reading) return
    setReading(true)
    await onReadAll().catch(sayError)
    setReading(false)
  }
  const row = (item: InboxItemView) => (
    <InboxRow
      key={item.id}
      icon={inboxIcon(item)}
      title={item.title}
      body={item.body}
      time={item.urgent && !sameDay(item.at, now) ? ago(item.at, now) : clockTime(item.at)}
      unread={!item.readAt}
      about={item.urgent && !item.readAt ? '紧急' : undefined}
      onTap={() => open(item)}
    />
  )
  const allRead = unread && (
    <Tap className="link read-all" onTap={() => void readAll()}>
      {reading ? '正在记…' : '都看过了'}
    </Tap>
  )
  return (
    <>
      {urgent.length > 0 && <View className="card inbox-urgent">{urgent.map(row)}</View>}
      {days.length === 0 && <View className="inbox-end">{allRead}</View>}
      {days.map(({ heading, items: ofDay }, index) => (
        <View key={heading} className="inbox-day">
          <SectionTitle words={heading}>{index === 0 && allRead}</SectionTitle>
          <View className="card">{ofDay.map(row)}</View>
        </View>
      ))}
    </>
  )
}
