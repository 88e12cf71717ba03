import { View } from '@tarojs/components'
import './states.scss'

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f']

/** Cards while a list is on its way. */
export const Skeleton = ({ cards = 3 }: { cards?: number }) => (
  <>
    {placeholders.slice(0, cards).map((key) => (
      <View key={key} className="card pad">
        <View className="sk-row">
          <View className="grow">
            <View className="sk w1" />
            <View className="sk w2" />
            <View className="sk w3" />
            <View className="sk chip-size" />
          </View>
          <View className="sk thumb-size" />
        </View>
      </View>
    ))}
  </>
)
