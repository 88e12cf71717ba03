import { Picker, View } from '@tarojs/components'
import { calendarDay, date, noonOf } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import '../choice/choice.scss'

interface Props {
  /** Days to choose by a tap; without `day`: no day at all. */
  items: { words: string; day?: string }[]
  /** Opens the calendar: 更早, 选日子. */
  other: string
  /** 2026-09-22 */
  value?: string
  /** First and last day of the calendar; it opens at the one nearer to today. */
  from: string
  to: string
  onPick: (day: string | undefined) => void
}

/** A day, by a tap where it is a usual one, by the calendar otherwise. */
export function DayChoice({ items, other, value, from, to, onPick }: Props) {
  const now = useNow()
  const usual = items.some(({ day }) => day === value)
  const nearest = from > calendarDay(now) ? from : to
  return (
    <View className="choices">
      {items.map(({ words, day }) => (
        <Tap
          key={words}
          className={`choice ${day === value ? 'on' : ''}`}
          role="radio"
          label={day === value ? `${words}，已选` : words}
          onTap={() => onPick(day)}
        >
          {day === value && <Icon name="check" />}
          {words}
        </Tap>
      ))}
      <Picker
        className="choice-day"
        mode="date"
        start={from}
        end={to}
        value={value ?? nearest}
        onChange={({ detail }) => onPick(detail.value)}
      >
        <View className={`choice ${usual ? '' : 'on'}`}>
          {!usual && <Icon name="check" />}
          {usual || !value ? other : date(noonOf(value), now)}
        </View>
      </Picker>
    </View>
  )
}
