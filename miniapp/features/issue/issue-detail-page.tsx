import type { IssueView, PersonEvent } from '@shared/issues'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { LadderView } from '@/components/ladder-view/ladder-view'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { Timeline } from '@/components/timeline/timeline'
import { sayError } from '@/lib/feedback'
import { useNow } from '@/lib/use-now'
import { IssueNotices } from '../notice/issue-notices'
import { PromiseLink } from '../promise/promise-link'
import { ReminderCard } from '../reminders/reminder-card'
import { useRefill } from '../reminders/use-refill'
import { AskedSeats } from './asked-seats'
import { Comments } from './comments'
import { DetailActions } from './detail-actions'
import { DetailSheet } from './detail-sheet'
import { HeldCard } from './held-card'
import { useIssue, useIssueActs } from './issue-data'
import './issue-page.scss'
import { IssueSummary } from './issue-summary'
import { ladderSteps } from './ladder-steps'
import { MergedInto } from './merged-into'
import { OwnerCard } from './owner-card'
import { WaitingCard } from './waiting-card'

export type OpenSheet = { kind: 'event'; event: PersonEvent } | { kind: 'comment' } | { kind: 'more' } | { kind: 'author' }

/** 办到哪了: one issue, everything that happened, and what this person may do next. */
export function IssueDetailPage() {
  const id = useRouter().params.id ?? ''
  const issue = useIssue(id)
  const [sheet, setSheet] = useState<OpenSheet>()
  const reminders = useRefill()
  usePullDownRefresh(() => void issue.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen
      top={<NavBar title="办到哪了" leave="back" />}
      bottom={issue.data && <DetailActions issue={issue.data} onOpen={setSheet} />}
      over={
        <>
          {issue.data && sheet && (
            <DetailSheet
              issue={issue.data}
              sheet={sheet}
              onOpen={setSheet}
              onTakeOn={reminders.refill}
              onClose={() => setSheet(undefined)}
            />
          )}
          {reminders.sheet}
        </>
      }
      onRetry={() => void issue.refetch()}
    >
      {issue.isPending && <Skeleton />}
      {issue.isError && !issue.data && <ErrorState title="没取到这件事" error={issue.error} onRetry={() => issue.refetch()} />}
      {issue.data && <Detail issue={issue.data} />}
    </Screen>
  )
}

function Detail({ issue }: { issue: IssueView }) {
  const now = useNow()
  const { meToo } = useIssueActs()
  const readers = issue.visibility === 'building' ? '能看到这件事的邻居都能看到' : '只有您和办事的人能看到'
  return (
    <>
      <IssueSummary issue={issue} onMeToo={() => void meToo(issue.id, !issue.meToo.mine).catch(sayError)} />
      <HeldCard issue={issue} />
      <OwnerCard issue={issue} />
      {issue.mine && issue.status !== 'closed' && (
        <ReminderCard title="办到哪一步，微信叫您一声？" words="有人接了、办好了就告诉您。不点就不打扰。" purposes={['progress']} />
      )}
      <IssueNotices issueId={issue.id} />
      {issue.waiting && <WaitingCard waiting={issue.waiting} mine={issue.mine} />}
      {issue.mergedInto && <MergedInto issueId={issue.mergedInto} />}
      <AskedSeats asked={issue.asked} />
      {issue.ladder.length > 0 && (
        <View className="card pad issue-part">
          <View className="h3">没办好会找谁</View>
          <LadderView steps={ladderSteps(issue.ladder, now)} />
          <PromiseLink communityId={issue.communityId} />
          {issue.calendarCaveat && <View className="note">{issue.calendarCaveat}</View>}
        </View>
      )}
      <View className="card pad issue-part">
        <View className="h3">经过</View>
        <Timeline entries={issue.timeline} before={issue.photos[0]} readers={readers} />
      </View>
      {issue.comments.length > 0 && <Comments comments={issue.comments} />}
    </>
  )
}
