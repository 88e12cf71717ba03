import { View } from '@tarojs/components'
import { DayChoice } from '@/components/day-choice/day-choice'
import { calendarDay, daysBetween, noonOf } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import type { Days } from './leave-days'

interface Props {
  days: Days
  onChange: (days: Days) => void
}

const farthest = 365
const longest = 62

/** From which day to which. */
export function AskLeave({ days: { firstDay, lastDay }, onChange }: Props) {
  const now = useNow()
  const last = calendarDay(new Date(noonOf(firstDay)), longest - 1)
  return (
    <View className="card pad ask-leave">
      <View className="h3">从哪天</View>
      <DayChoice
        items={[
          { words: '今天', day: calendarDay(now) },
          { words: '明天', day: calendarDay(now, 1) },
        ]}
        other="选日子"
        value={firstDay}
        from={calendarDay(now)}
        to={calendarDay(now, farthest)}
        onPick={(day = firstDay) => onChange({ firstDay: day, lastDay: day > lastDay || tooFar(day, lastDay) ? day : lastDay })}
      />
      <View className="h3">到哪天</View>
      <DayChoice
        items={[{ words: '就这一天', day: firstDay }]}
        other="选日子"
        value={lastDay}
        from={firstDay}
        to={last}
        onPick={(day = firstDay) => onChange({ firstDay, lastDay: day })}
      />
    </View>
  )
}

const tooFar = (first: string, last: string) => daysBetween(noonOf(first), noonOf(last)) >= longest
