import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { SegControl } from '@/components/desk/seg-control'
import { Pills } from '@/components/pills/pills'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { Tap } from '@/components/tap/tap'
import { ReviewItem } from './review-item'
import { ReviewList } from './review-list'
import type { Pile, useReviewPile } from './use-review-pile'
import type { useReviewing } from './use-reviewing'

interface Props {
  pile: ReturnType<typeof useReviewPile>
  reviewing: ReturnType<typeof useReviewing>
  desk?: boolean
}

/** 等着看 or 抽查. */
export function PileControl({ pile: { pile, setPile, count }, desk }: Pick<Props, 'pile' | 'desk'>) {
  const names: { key: Pile; words: string; count?: number }[] = [
    { key: 'waiting', words: '等着看', count: count?.waiting },
    { key: 'sample', words: '抽查', count: count?.sample },
  ]
  if (!desk) return <Pills items={names} on={pile} onPick={setPile} />
  return (
    <SegControl items={names.map(({ key, words, count: n }) => ({ key, words: n ? `${words} ${n}` : words }))} on={pile} onPick={setPile} />
  )
}

/** The pile and what lies on top: one at a time on a phone, list and detail at a desk. */
export function ReviewPile({ pile, reviewing, desk }: Props) {
  const { items, item } = pile
  if (pile.error) return <ErrorState title="没取到等着看的" error={pile.error} onRetry={pile.refetch} />
  if (pile.isPending) return <Skeleton />
  if (!item) return <Empty pile={pile} />
  const detail = <ReviewItem key={item.id} item={item} chosen={reviewing.chosen} onChoose={reviewing.choose} />
  if (!desk)
    return (
      <>
        {pile.next && (
          <View className="row review-turn">
            <View className="grow note">
              {pile.pile === 'sample' ? '昨天的话，抽几条再看看' : '先看紧急的，再看等得久的'}，还有 {items.length - 1} 条
            </View>
            <Tap className="turn" onTap={pile.next}>
              先看下一条
            </Tap>
          </View>
        )}
        {detail}
      </>
    )
  return (
    <View className="review-desk">
      {items.length > 1 && (
        <View className="left">
          <ReviewList items={items} on={item} onPick={pile.pick} />
          {pile.more && <Button small words="再取一些" busyWords="正在取…" onTap={pile.more} />}
        </View>
      )}
      <View className="right">
        <View className="scrolls">{detail}</View>
        <View className="desk-acts">{reviewing.acts}</View>
      </View>
    </View>
  )
}

function Empty({ pile: { pile, looked } }: Pick<Props, 'pile'>) {
  if (pile === 'waiting') return <EmptyState title="没有等着看的" words="微信拿不准的话和照片，会在这里请您看一眼；办的人早就看到了。" />
  if (looked > 0) return <EmptyState title={`今天的 ${looked} 条都看过了`} words="明天再抽几条。谢谢您。" />
  return <EmptyState title="今天没有要抽查的" words="昨天邻居说的话里，每天抽最多 10 条，请您再看一眼。" />
}
