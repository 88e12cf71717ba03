import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { ContactCard } from '@/components/contact-card/contact-card'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Pills } from '@/components/pills/pills'
import { Screen } from '@/components/screen/screen'
import { SectionTitle } from '@/components/section-title/section-title'
import { ErrorState } from '@/components/states/error-state'
import { PendingCard } from '@/components/states/pending-card'
import { Skeleton } from '@/components/states/skeleton'
import { TabBar } from '@/components/tab-bar/tab-bar'
import { ApiError } from '@/lib/api-error'
import { useCounts, useHome, useMe } from '../account/use-me'
import { type FeedFilter, useFeed, useFeedSummary } from '../issue/issue-data'
import { useNotices } from '../notice/notice-data'
import { PinnedNotices } from '../notice/pinned-notices'
import { FeedList } from './feed-list'
import { HomePrompt } from './home-prompt'
import { SignedOut } from './signed-out'
import { useFirstTab } from './use-first-tab'
import { useGates } from './use-gates'
import { usePending } from './use-pending'

const refreshed = ['home', 'me', 'counts', 'feed', 'feed-summary', 'notices']

/** 楼里: my contact, who is on duty, what is going on in my building. */
export function BuildingPage() {
  const client = useQueryClient()
  const [picked, setPicked] = useState<FeedFilter>('open')
  const me = useMe()
  const home = useHome()
  const counts = useCounts()
  const { gate, switchable, pick } = useGates(me.data)
  const { pending, send } = usePending()
  const verified = home.data?.verified ?? false
  const filter = verified ? picked : 'mine'
  const feed = useFeed(filter, gate?.gateId, home.isSuccess)
  const summary = useFeedSummary(gate?.gateId, verified)
  const notices = useNotices(gate?.gateId, verified)
  useFirstTab(me.data)

  const refresh = () => Promise.all(refreshed.map((key) => client.invalidateQueries({ queryKey: [key] })))
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => {
    if (feed.hasNextPage && !feed.isFetchingNextPage) void feed.fetchNextPage()
  })

  const signedOut = home.error instanceof ApiError && home.error.status === 401
  const pills: { key: FeedFilter; words: string; count?: number }[] = [
    { key: 'open', words: '没办完', count: summary.data?.open },
    { key: 'mine', words: '我说的', count: summary.data?.mine },
    { key: 'solved', words: '办好的', count: summary.data?.solved },
  ]
  return (
    <Screen
      top={
        <NavBar
          title={gate?.name ?? home.data?.gate?.fullName ?? '户联网'}
          sub={home.data?.community?.name}
          onTitle={switchable ? () => void pick() : undefined}
        />
      }
      bottom={<TabBar on="building" unread={counts.data?.unread} />}
      onRetry={() => void refresh()}
    >
      {pending.map(({ draft }) => (
        <PendingCard key={draft.clientRequestId} words={draft.words} photo={draft.photos[0]?.path} onSend={send} />
      ))}
      {signedOut && <SignedOut />}
      {home.isPending && <Skeleton />}
      {home.isError && !signedOut && <ErrorState title="没取到楼里的事" error={home.error} onRetry={refresh} />}
      {home.data && (
        <>
          {(!gate || gate.gateId === home.data.gate?.id) && <ContactCard contact={home.data.contact} duty={home.data.duty} />}
          {notices.data && <PinnedNotices notices={notices.data.items} />}
          {!verified && me.data && <HomePrompt residencies={me.data.residencies} />}
          <SectionTitle words={verified ? '楼里的事' : '我说的事'}>
            {verified && summary.data && <View className="note">近 30 天办好 {summary.data.solved} 件</View>}
          </SectionTitle>
          {verified && <Pills items={pills} on={picked} onPick={setPicked} />}
          <FeedList feed={feed} filter={filter} deskPhone={home.data.duty.deskPhone} near={gate?.name} />
        </>
      )}
    </Screen>
  )
}
