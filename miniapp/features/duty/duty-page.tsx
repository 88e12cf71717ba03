import type { DutyPlaceView } from '@shared/duty'
import type { MyShiftsView } from '@shared/rota'
import { useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { Skeleton } from '@/components/states/skeleton'
import { PageError } from '../account/page-error'
import { useMyShifts } from './duty-data'
import { DutyOf } from './duty-of'
import { dutyKey } from './use-duty-command'

/** 值班: who is on now, what nobody has, my shifts; of one community, chosen where there are several. */
export function DutyPage() {
  const client = useQueryClient()
  const read = useMyShifts()
  const [chosen, setChosen] = useState<string>()
  const refresh = () => client.invalidateQueries({ queryKey: [dutyKey] })
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))

  const { places = [], items = [] } = read.data ?? {}
  const place = places.find(({ communityId }) => communityId === chosen) ?? places[0]
  if (place) {
    const choose = places.length > 1 && <Places places={places} on={place.communityId} onPick={setChosen} />
    return <DutyOf key={place.communityId} place={place} mine={ofPlace(items, place)} choose={choose} onRefresh={refresh} />
  }
  return (
    <Screen top={<NavBar title="值班" leave="back" />} onRetry={() => void refresh()}>
      {read.isPending && <Skeleton />}
      {read.isError && !read.data && <PageError title="没取到值班的事" error={read.error} onRetry={() => read.refetch()} />}
      {read.data && <EmptyState title="您还不在值班名单里" words="社区书记把您排进班以后，这里能看到谁在值班、您有哪些班。" />}
    </Screen>
  )
}

const ofPlace = (items: MyShiftsView['items'], place: DutyPlaceView) => items.filter(({ communityId }) => communityId === place.communityId)

const Places = ({ places, on, onPick }: { places: DutyPlaceView[]; on: string; onPick: (communityId: string) => void }) => (
  <SegControl items={places.map(({ communityId: key, community }) => ({ key, words: community }))} on={on} onPick={onPick} />
)
