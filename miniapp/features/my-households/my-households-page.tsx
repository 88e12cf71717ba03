import type { MyHouseholdsCommunity, MyHouseholdsView } from '@shared/households'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { SectionTitle } from '@/components/section-title/section-title'
import { EmptyState } from '@/components/states/empty-state'
import { Skeleton } from '@/components/states/skeleton'
import { PageError } from '../account/page-error'
import { HandBackFoot } from './hand-back-foot'
import { HandBackSheet } from './hand-back-sheet'
import { HouseholdList } from './household-list'
import { OpenIssues } from './open-issues'
import { SummaryCard } from './summary-card'
import { useMyHouseholds } from './use-my-households'
import { useReveal } from './use-reveal'
import { VisitSheet } from './visit-sheet'

type OpenSheet = { kind: 'visit'; householdId?: string } | { kind: 'handBack'; community: MyHouseholdsCommunity }

/** 我的联户: what my households said and nobody finished, whom to look in on, then each household, masked until opened. */
export function MyHouseholdsPage() {
  const client = useQueryClient()
  const mine = useMyHouseholds()
  const [sheet, setSheet] = useState<OpenSheet>()
  const refresh = () => client.invalidateQueries({ queryKey: ['my-households'] })
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  const view = mine.data
  const toVisit = view?.households.filter(({ own }) => !own) ?? []
  return (
    <Screen
      top={<NavBar title="我的联户" leave="back" />}
      bottom={
        toVisit.length > 0 && (
          <ActionBar>
            <Button words="记一次走访" icon="walk" kind="primary" onTap={() => setSheet({ kind: 'visit' })} />
          </ActionBar>
        )
      }
      over={
        sheet && (
          <>
            {sheet.kind === 'visit' && (
              <VisitSheet households={toVisit} householdId={sheet.householdId} onClose={() => setSheet(undefined)} />
            )}
            {sheet.kind === 'handBack' && <HandBackSheet community={sheet.community} onClose={() => setSheet(undefined)} />}
          </>
        )
      }
      onRetry={() => void refresh()}
    >
      {mine.isPending && <Skeleton />}
      {mine.isError && !view && <PageError title="没取到您的联户" error={mine.error} onRetry={() => mine.refetch()} />}
      {view && view.households.length === 0 && <EmptyState title="还没有联系的户" words="社区定好您联系哪几户，会在这里列出来。" />}
      {view && view.households.length > 0 && (
        <>
          <SummaryCard view={view} />
          <OpenIssues view={view} />
          <Households view={view} onVisit={(householdId) => setSheet({ kind: 'visit', householdId })} />
          <HandBackFoot view={view} onHandBack={(community) => setSheet({ kind: 'handBack', community })} />
        </>
      )}
    </Screen>
  )
}

/** Whom to look in on first, the longest overdue on top; then the others on the way past their doors. */
function Households({ view, onVisit }: { view: MyHouseholdsView; onVisit: (householdId: string) => void }) {
  const reveal = useReveal()
  const due = view.households.filter(({ visitDue }) => visitDue).sort((a, b) => (a.visitDueBy ?? '').localeCompare(b.visitDueBy ?? ''))
  const rest = view.households.filter(({ visitDue }) => !visitDue)
  return (
    <>
      {due.length > 0 && (
        <>
          <SectionTitle words={`该去看看了 ${due.length}`} />
          <HouseholdList view={view} households={due} reveal={reveal} onVisit={onVisit} />
        </>
      )}
      {rest.length > 0 && (
        <>
          <SectionTitle words={due.length > 0 ? `其余 ${rest.length} 户` : `${rest.length} 户人家`}>
            <View className="note">点开才显示全名和电话</View>
          </SectionTitle>
          <HouseholdList view={view} households={rest} reveal={reveal} onVisit={onVisit} />
        </>
      )}
    </>
  )
}
