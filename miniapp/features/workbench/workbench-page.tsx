import { useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { NumberStrip } from '@/components/number-strip/number-strip'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { EndOfList } from '@/components/states/end-of-list'
import { Skeleton } from '@/components/states/skeleton'
import { TabBar } from '@/components/tab-bar/tab-bar'
import { useNow } from '@/lib/use-now'
import { PageError } from '../account/page-error'
import { useCounts, useMe } from '../account/use-me'
import { DutyRow } from '../duty/duty-row'
import { dutyKey } from '../duty/use-duty-command'
import { appointmentLines } from '../me/me-lines'
import { ReviewRows } from '../review/review-row'
import { useSwitch } from './use-switch'
import { useWorkbench } from './use-workbench'
import { WorkList } from './work-list'
import { filtered, groupWork, type WorkFilter } from './workbench-groups'
import './workbench.scss'

/** 工作台: what my seats answer for, by deadline, each with its next step. */
export function WorkbenchPage() {
  const client = useQueryClient()
  const now = useNow()
  const [filter, setFilter] = useState<WorkFilter>()
  const me = useMe()
  const counts = useCounts()
  const work = useWorkbench()
  const toBuilding = useSwitch(me.data)
  const refresh = () =>
    Promise.all(['workbench', 'counts', 'me', 'review', dutyKey].map((key) => client.invalidateQueries({ queryKey: [key] })))
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))

  const pick = (key: WorkFilter) => setFilter((on) => (on === key ? undefined : key))
  const { items = [], overdue = 0, dueToday = 0, unacknowledged = 0 } = work.data ?? {}
  const shown = filtered(items, filter, now)
  return (
    <Screen
      top={<NavBar title="工作台" sub={me.data && appointmentLines(me.data.appointments)} onTitle={() => void toBuilding()} />}
      bottom={<TabBar on="workbench" unread={counts.data?.unread} />}
      onRetry={() => void refresh()}
    >
      {work.isPending && <Skeleton />}
      {work.isError && !work.data && <PageError title="没取到要办的事" error={work.error} onRetry={() => work.refetch()} />}
      {work.data && (
        <>
          <NumberStrip
            numbers={[
              {
                key: 'overdue',
                figure: overdue,
                words: '已超时',
                icon: 'tri-f',
                late: true,
                on: filter === 'overdue',
                onTap: () => pick('overdue'),
              },
              {
                key: 'today',
                figure: dueToday,
                words: '今天到期',
                icon: 'clock',
                on: filter === 'dueToday',
                onTap: () => pick('dueToday'),
              },
              {
                key: 'open',
                figure: unacknowledged,
                words: '还没人接',
                icon: 'ring',
                on: filter === 'unacknowledged',
                onTap: () => pick('unacknowledged'),
              },
            ]}
          />
          <DutyRow me={me.data} />
          <ReviewRows me={me.data} />
          {items.length === 0 && <EmptyState title="手上没有要办的事" words="有人反映、轮到您办时，会在这里按时间排好。" />}
          {items.length > 0 && shown.length === 0 && (
            <EmptyState title="这一类没有" words="这会儿没有这样的事。">
              <Button words="看全部" onTap={() => setFilter(undefined)} />
            </EmptyState>
          )}
          <WorkList groups={groupWork(shown, now)} />
          {shown.length > 0 && <EndOfList words="该您办的都在这里了" />}
        </>
      )}
    </Screen>
  )
}
