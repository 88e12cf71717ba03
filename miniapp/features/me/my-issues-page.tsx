import { useDidShow, useReachBottom } from '@tarojs/taro'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { useHome } from '../account/use-me'
import { FeedList } from '../building/feed-list'
import { useFeed } from '../issue/issue-data'

/** 我说的事: everything I posted, newest first, whichever home it was for. */
export function MyIssuesPage() {
  const feed = useFeed('mine', undefined, true)
  const home = useHome()
  useDidShow(() => void feed.refetch())
  useReachBottom(() => {
    if (feed.hasNextPage && !feed.isFetchingNextPage) void feed.fetchNextPage()
  })
  return (
    <Screen top={<NavBar title="我说的事" leave="back" />} onRetry={() => void feed.refetch()}>
      <FeedList feed={feed} filter="mine" deskPhone={home.data?.duty.deskPhone ?? ''} />
    </Screen>
  )
}
