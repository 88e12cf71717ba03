import { useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { NumberStrip } from '@/components/number-strip/number-strip'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/states/skeleton'
import { TabBar } from '@/components/tab-bar/tab-bar'
import { openMyIssues } from '@/lib/navigation'
import { PageError } from '../account/page-error'
import { useCounts, useMe } from '../account/use-me'
import { DutyRow } from '../duty/duty-row'
import { dutyKey } from '../duty/use-duty-command'
import { ContactWork } from './contact-work'
import { FamilyRequests } from './family-requests'
import { MyData } from './my-data'
import { MyHomes } from './my-homes'
import { OfficeWork } from './office-work'
import { WhoIAm } from './who-i-am'

const refreshed = ['me', 'reminders', 'counts', 'residency-requests', dutyKey]

/** 我的: who I am, how my issues stand, where I live, what I look after, my data. */
export function MePage() {
  const client = useQueryClient()
  const me = useMe()
  const counts = useCounts()
  const refresh = () => Promise.all(refreshed.map((key) => client.invalidateQueries({ queryKey: [key] })))
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  const { open = 0, toConfirm = 0, solved = 0, toDecide = 0 } = counts.data ?? {}
  return (
    <Screen top={<NavBar title="我的" />} bottom={<TabBar on="me" unread={counts.data?.unread} />} onRetry={() => void refresh()}>
      {me.isPending && <Skeleton />}
      {me.isError && !me.data && <PageError title="没取到您的资料" error={me.error} onRetry={refresh} />}
      {me.data && (
        <>
          <WhoIAm me={me.data} />
          <NumberStrip
            numbers={[
              { key: 'open', figure: open, words: '在办', onTap: openMyIssues },
              { key: 'toConfirm', figure: toConfirm, words: '等我说好没好', onTap: openMyIssues },
              { key: 'solved', figure: solved, words: '办好的', onTap: openMyIssues },
            ]}
          />
          <DutyRow me={me.data} />
          <MyHomes residencies={me.data.residencies} />
          <FamilyRequests residencies={me.data.residencies} toDecide={toDecide} />
          <ContactWork me={me.data} toDecide={toDecide} />
          <OfficeWork me={me.data} />
          <MyData me={me.data} />
        </>
      )}
    </Screen>
  )
}
