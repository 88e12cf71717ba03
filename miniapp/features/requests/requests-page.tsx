import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Pills } from '@/components/pills/pills'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { Skeleton } from '@/components/states/skeleton'
import { PageError } from '../account/page-error'
import { useCounts, useMe } from '../account/use-me'
import { appointmentLines } from '../me/me-lines'
import { DecidedCard } from './decided-card'
import { type RequestFilter, useRequests } from './use-requests'
import { WaitingCard } from './waiting-card'
import './requests.scss'

const deciding = ['gateSteward', 'communityStaff', 'communitySecretary']

const empty: Record<RequestFilter, [title: string, words: string]> = {
  waiting: ['现在没人等您点头', '有人说住您这里，会在这里请您看一眼。'],
  decided: ['还没有办过的', '您点过头、说过不是的，会留在这里。'],
}

/** 住户申请: who says to live here, what speaks for and against, and my word. */
export function RequestsPage() {
  const client = useQueryClient()
  const [filter, setFilter] = useState<RequestFilter>('waiting')
  const me = useMe()
  const counts = useCounts()
  const { list, items } = useRequests(filter)
  const refresh = () => Promise.all(['residency-requests', 'counts'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  })
  const appointment = me.data?.appointments.find(({ role }) => deciding.includes(role))
  const [title, words] = empty[filter]
  return (
    <Screen
      top={
        <NavBar
          title="住户申请"
          sub={appointment && [appointmentLines([appointment]), me.data?.name].filter(Boolean).join(' ')}
          leave="back"
        />
      }
      onRetry={() => void refresh()}
    >
      <Pills
        items={[
          { key: 'waiting', words: '等我点头', count: counts.data?.toDecide },
          { key: 'decided', words: '办过的' },
        ]}
        on={filter}
        onPick={setFilter}
      />
      {list.isPending && <Skeleton />}
      {list.isError && items.length === 0 && <PageError title="没取到申请" error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && items.length === 0 && <EmptyState title={title} words={words} />}
      {items.map((request) =>
        filter === 'waiting' ? <WaitingCard key={request.id} request={request} /> : <DecidedCard key={request.id} request={request} />,
      )}
      {list.isFetchingNextPage && <Skeleton cards={1} />}
      {items.length > 0 && !list.hasNextPage && (
        <View className="note requests-foot">
          <View>您点了头，对方就能看楼里的事。</View>
          <View>谁点的、什么时候，都记着。</View>
        </View>
      )}
    </Screen>
  )
}
