import { View } from '@tarojs/components'
import './segment-bar.scss'

/** So many of so many, one piece each; the words beside it say the same. */
export function SegmentBar({ done, of }: { done: number; of: number }) {
  const pieces = Array.from({ length: of }, (_, at) => at)
  return (
    <View className="segment-bar">
      {pieces.map((at) => (
        <View key={at} className={at < done ? 'seg on' : 'seg'} />
      ))}
    </View>
  )
}
