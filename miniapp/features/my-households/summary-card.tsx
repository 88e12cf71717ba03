import type { MyHouseholdsView } from '@shared/households'
import { Text, View } from '@tarojs/components'
import { SegmentBar } from '@/components/segment-bar/segment-bar'
import './my-households.scss'

/** How many, where, and how many of them were visited this month. */
export const SummaryCard = ({ view: { total, line, visitedThisMonth } }: { view: MyHouseholdsView }) => (
  <View className="card pad hh-head">
    <View className="grow">
      <View className="hh-figure">{total} 户</View>
      <View className="note">{line}</View>
    </View>
    {visitedThisMonth.of > 0 && (
      <View className="hh-month">
        <View className="hm-words">
          <Text className="b">{visitedThisMonth.done}</Text> / {visitedThisMonth.of} 户本月走过了
        </View>
        <SegmentBar {...visitedThisMonth} />
      </View>
    )}
  </View>
)
