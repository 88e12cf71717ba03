import { View } from '@tarojs/components'
import { before } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Icon } from '../icon/icon'

interface Props {
  words: string
  promisedAt?: string
  readers: string
}

/** Why it is not done yet, by when it will be, and who can read this. */
export function ExplainEntry({ words, promisedAt, readers }: Props) {
  const now = useNow()
  return (
    <View className="explain">
      <View className="eh">
        <Icon name="note" />
        {promisedAt ? `为什么还没办好，说好${before(promisedAt, now)}` : '为什么还没办好'}
      </View>
      <View className="ew">{words}</View>
      <View className="ef">{readers}</View>
    </View>
  )
}
