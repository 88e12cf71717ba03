import type { WaitingView } from '@shared/issues'
import { View } from '@tarojs/components'
import { before } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Question } from './question'

interface Props {
  waiting: WaitingView
  /** The reader is the one who is asked. */
  mine: boolean
}

/** 等居民回话: the question, and that the time to resolve stands still until it is answered. */
export function WaitingCard({ waiting, mine }: Props) {
  const by = before(waiting.by, useNow())
  return (
    <View className="card pad issue-part">
      <View className="h3">{mine ? '要您回个话' : '在等居民回话'}</View>
      <Question waiting={waiting} />
      <View className="note">{mine ? `${by}没有回话，就先接着办` : `办好的时间先停着，${by}没回话就接着办`}</View>
    </View>
  )
}
