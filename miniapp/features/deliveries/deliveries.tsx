import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { SegControl } from '@/components/desk/seg-control'
import { Sheet } from '@/components/sheet/sheet'
import { EmptyState } from '@/components/states/empty-state'
import { EndOfList } from '@/components/states/end-of-list'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { useNow } from '@/lib/use-now'
import { onDesk } from '../office/on-desk'
import { type DeliveryFilter, useDeliveries } from './deliveries-data'
import { DeliveryDetail } from './delivery-detail'
import { DeliveryRow } from './delivery-row'

const filters: { key: DeliveryFilter; words: string }[] = [
  { key: 'all', words: '全部' },
  { key: 'urgent', words: '紧急' },
  { key: 'missed', words: '没送到' },
]

const nothing: Record<DeliveryFilter, { title: string; words: string }> = {
  all: { title: '还没有发过提醒', words: '有事要告诉谁，发到哪、看没看，都记在这里。' },
  urgent: { title: '没有紧急的提醒', words: '有人反映急事，叫了谁、谁看到了，都记在这里。' },
  missed: { title: '都送到了', words: '没有谁是叫不到的。要先看看谁可能叫不醒，点“叫不醒的人”。' },
}

/** The list at the left; what was tried for one message at the right, on a phone in a sheet. */
export function Deliveries({ communityId }: { communityId: string }) {
  const now = useNow()
  const [filter, setFilter] = useState<DeliveryFilter>('all')
  const [picked, setPicked] = useState<string>()
  const list = useDeliveries(communityId, filter)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const wide = onDesk()
  const shown = items.find(({ id }) => id === picked) ?? (wide ? items[0] : undefined)
  return (
    <View className="deliveries">
      <View className="list">
        <View className="row filters">
          <SegControl items={filters} on={filter} onPick={setFilter} />
          <Button small words="刷新" icon="again" busyWords="正在看…" onTap={() => list.refetch()} />
        </View>
        {list.isPending && <Skeleton cards={2} />}
        {list.isError && items.length === 0 && <ErrorState title="没取到送达" error={list.error} onRetry={() => list.refetch()} />}
        {list.isSuccess && items.length === 0 && <EmptyState {...nothing[filter]} />}
        {items.length > 0 && (
          <View className="card">
            {items.map((item) => (
              <DeliveryRow key={item.id} delivery={item} now={now} on={wide && item.id === shown?.id} onTap={() => setPicked(item.id)} />
            ))}
          </View>
        )}
        {list.hasNextPage && <Button wide words="看更早的" busyWords="正在取…" onTap={() => list.fetchNextPage()} />}
        {items.length > 0 && !list.hasNextPage && <EndOfList words="发过的提醒都在这里了" />}
      </View>
      {shown && wide && (
        <View className="card pad detail">
          <View className="h2">{shown.title}</View>
          <DeliveryDetail delivery={shown} now={now} />
        </View>
      )}
      {shown && !wide && (
        <Sheet title={shown.title} onClose={() => setPicked(undefined)}>
          <DeliveryDetail delivery={shown} now={now} />
        </Sheet>
      )}
    </View>
  )
}
