import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { EndOfList } from '@/components/states/end-of-list'
import { Skeleton } from '@/components/states/skeleton'
import { PageError } from '../account/page-error'
import { useMyHouseholds } from '../my-households/use-my-households'
import { VisitSheet } from '../my-households/visit-sheet'
import { useVisits } from './use-visits'
import { VisitEntry } from './visit-entry'
import './visits.scss'

/** 走访记录 of one household, the latest first. */
export function VisitsPage() {
  const { id = '' } = useRouter().params
  const client = useQueryClient()
  const [writing, setWriting] = useState(false)
  const household = useMyHouseholds().data?.households.find(({ householdId }) => householdId === id)
  const { list, items } = useVisits(id)
  const refresh = () => client.invalidateQueries({ queryKey: ['visits', id] })
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  })
  const place = household && [household.gateName, household.room, household.maskedName].filter(Boolean).join(' ')
  return (
    <Screen
      top={<NavBar title="走访记录" sub={place} leave="back" />}
      bottom={
        household && (
          <ActionBar>
            <Button words="记一次走访" icon="walk" kind="primary" onTap={() => setWriting(true)} />
          </ActionBar>
        )
      }
      over={household && writing && <VisitSheet households={[household]} householdId={id} onClose={() => setWriting(false)} />}
      onRetry={() => void refresh()}
    >
      {list.isPending && <Skeleton />}
      {list.isError && items.length === 0 && <PageError title="没取到走访记录" error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && items.length === 0 && <EmptyState title="还没有走访记录" words="去过、打过电话、聊过，记一笔，换了人也接得上。" />}
      {items.length > 0 && (
        <View className="card visit-log">
          {items.map((visit) => (
            <VisitEntry key={visit.id} visit={visit} />
          ))}
        </View>
      )}
      {list.isFetchingNextPage && <Skeleton cards={1} />}
      {items.length > 0 && !list.hasNextPage && <EndOfList words="住户自己看不到这些记录" />}
    </Screen>
  )
}
