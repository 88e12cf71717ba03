import { useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { EndOfList } from '@/components/states/end-of-list'
import { Skeleton } from '@/components/states/skeleton'
import { TabBar } from '@/components/tab-bar/tab-bar'
import { PageError } from '../account/page-error'
import { useCounts } from '../account/use-me'
import { ReminderCard } from '../reminders/reminder-card'
import { InboxList } from './inbox-list'
import { useInbox } from './use-inbox'

/** 消息: what happened to what I said, and what waits for me. */
export function InboxPage() {
  const client = useQueryClient()
  const { list, items, markRead, markAllRead } = useInbox()
  const counts = useCounts()
  const refresh = () => Promise.all(['inbox', 'counts'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  })
  return (
    <Screen top={<NavBar title="消息" />} bottom={<TabBar on="inbox" unread={counts.data?.unread} />} onRetry={() => void refresh()}>
      {list.isPending && <Skeleton />}
      {list.isError && items.length === 0 && <PageError title="没取到消息" error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && items.length === 0 && <EmptyState title="还没有消息" words="您说的事有人接了、办好了，会在这里告诉您。" />}
      {list.isSuccess && <ReminderCard title="有新消息，微信叫您一声？" words="不用老打开来看。不点就不打扰您。" />}
      {items.length > 0 && <InboxList items={items} onRead={markRead} onReadAll={markAllRead} />}
      {list.isFetchingNextPage && <Skeleton cards={1} />}
      {items.length > 0 && !list.hasNextPage && <EndOfList words="消息都在这里了" />}
    </Screen>
  )
}
