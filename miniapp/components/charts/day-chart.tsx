import { View } from '@tarojs/components'
import './charts.scss'
import { barHeight } from './chart-bars'

interface Props {
  days: { day: string; value: number }[]
  /** Under the first and the last bar. */
  from: string
  to: string
}

/** One bar a day, the last one dark: something that should shrink. */
export const DayChart = ({ days, from, to }: Props) => {
  const highest = Math.max(1, ...days.map(({ value }) => value))
  return (
    <View className="day-chart">
      <View className="highest">{highest} 户</View>
      <View className="bars">
        {days.map(({ day, value }, at) => (
          <View key={day} className={`day ${at === days.length - 1 ? 'last' : ''}`} style={{ height: `${barHeight(value, highest)}%` }} />
        ))}
      </View>
      <View className="ends">
        <View>{from}</View>
        <View>{to}</View>
      </View>
    </View>
  )
}
