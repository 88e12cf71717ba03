import type { ReviewItemView } from '@shared/review'
import { View } from '@tarojs/components'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Tap } from '@/components/tap/tap'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'

interface Props {
  items: readonly ReviewItemView[]
  on: ReviewItemView | undefined
  onPick: (id: string) => void
}

/** Everything that waits, at the left of a desk. */
export function ReviewList({ items, on, onPick }: Props) {
  const now = useNow()
  return (
    <View className="card review-list">
      {items.map((item) => (
        <Tap key={item.id} className={`line ${item.id === on?.id ? 'on' : ''}`} onTap={() => onPick(item.id)}>
          {item.urgent && <StatusChip kind="urgent" />}
          <View className="what">{item.words}</View>
          <View className="note">
            {[
              item.kind === 'comment' && '留言',
              item.placeName,
              item.photos.length > 0 && `${item.photos.length} 张照片`,
              ago(item.since ?? item.at, now),
            ]
              .filter(Boolean)
              .join('·')}
          </View>
        </Tap>
      ))}
    </View>
  )
}
