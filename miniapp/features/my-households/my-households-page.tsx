import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { SectionTitle } from '@/components/section-title/section-title'
import { EmptyState } from '@/components/states/empty-state'
import { EndOfList } from '@/components/states/end-of-list'
import { Skeleton } from '@/components/states/skeleton'
import { PageError } from '../account/page-error'
import { HouseholdList } from './household-list'
import { OpenIssues } from './open-issues'
import { useMyHouseholds } from './use-my-households'
import './my-households.scss'

/** 我的联户: what my households said and nobody finished, then each household, masked until opened. */
export function MyHouseholdsPage() {
  const client = useQueryClient()
  const mine = useMyHouseholds()
  const refresh = () => client.invalidateQueries({ queryKey: ['my-households'] })
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  const view = mine.data
  return (
    <Screen top={<NavBar title="我的联户" leave="back" />} onRetry={() => void refresh()}>
      {mine.isPending && <Skeleton />}
      {mine.isError && !view && <PageError title="没取到您的联户" error={mine.error} onRetry={() => mine.refetch()} />}
      {view && view.total === 0 && <EmptyState title="还没有联系的户" words="社区定好您联系哪几户，会在这里列出来。" />}
      {view && view.total > 0 && (
        <>
          <View className="card pad">
            <View className="hh-figure">{view.total} 户</View>
            <View className="note">{view.line}</View>
          </View>
          <OpenIssues view={view} />
          <SectionTitle words={`${view.total} 户人家`}>
            <View className="note">点开看全名和电话，每次都记着</View>
          </SectionTitle>
          <HouseholdList view={view} />
          <EndOfList words="您联系的户都在这里了" />
        </>
      )}
    </Screen>
  )
}
