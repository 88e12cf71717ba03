import { View } from '@tarojs/components'
import { Tap } from '@/components/tap/tap'
import { noonOf } from '@/lib/times'
import { daysOfMonth } from '../rules/month-grid'
import { dayWords } from '../rules/rota-words'
import './day-range.scss'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

export interface Days {
  first: string
  last: string
}

interface Props {
  month: string
  value?: Days
  /** Only one day may be chosen. */
  single: boolean
  onChange: (days: Days) => void
}

/** Days of a month: a tap on the first, and another on the last. */
export function DayRange({ month, value, single, onChange }: Props) {
  const pick = (day: string) => {
    const goesOn = !single && value && value.first === value.last && day > value.first
    onChange(goesOn ? { first: value.first, last: day } : { first: day, last: day })
  }
  const isOn = (day: string) => value !== undefined && value.first <= day && day <= value.last
  return (
    <View className="day-range">
      {weekdays.map((name) => (
        <View key={name} className="note dy-head">
          {name}
        </View>
      ))}
      {daysOfMonth(month).map((day, index) => (
        <View key={day} style={index === 0 ? { gridColumnStart: columnOf(day) } : {}}>
          <Tap
            className={`dy-day ${isOn(day) ? 'on' : ''}`}
            role="radio"
            label={`${dayWords(day)}${isOn(day) ? '，已选' : ''}`}
            onTap={() => pick(day)}
          >
            {index + 1}
          </Tap>
        </View>
      ))}
    </View>
  )
}

/** 1 Monday … 7 Sunday. */
const columnOf = (day: string): number => ((new Date(noonOf(day)).getUTCDay() + 6) % 7) + 1
