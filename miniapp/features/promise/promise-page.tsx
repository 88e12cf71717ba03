import { useRouter } from '@tarojs/taro'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { usePromise } from './promise-data'
import { PromiseWords } from './promise-words'

/** 多久有人管: how long things take here, and who is asked next. */
export function PromisePage() {
  const promise = usePromise(useRouter().params.communityId ?? '')
  return (
    <Screen top={<NavBar title="多久有人管" leave="back" />} onRetry={() => void promise.refetch()}>
      {promise.data ? (
        <PromiseWords promise={promise.data} />
      ) : promise.isError ? (
        <ErrorState title="没取到多久有人管" error={promise.error} onRetry={() => promise.refetch()} />
      ) : (
        <Skeleton cards={2} />
      )}
    </Screen>
  )
}
