import type { DaySource } from '@shared/calendar'
import { View } from '@tarojs/components'
import { type ShownDay, sourceWords } from './holiday-words'
import { monthsOf } from './month-days'
import './year-months.scss'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

interface Props {
  year: number
  days: readonly ShownDay[]
}

/** Twelve small months; 休 and 班 stand under their days, and the frame says who decided it. */
export function YearMonths({ year, days }: Props) {
  const known = new Map(days.map((day) => [day.day, day]))
  return (
    <View className="year-months">
      {monthsOf(year).map(({ month, dates }) => (
        <View key={month} className="month">
          <View className="name">{month}月</View>
          <View className="grid">
            {weekdays.map((name) => (
              <View key={name} className="head">
                {name}
              </View>
            ))}
            {dates.map(({ day, date, column }) => (
              <View key={day} className={classesOf(column, known.get(day))} style={date === 1 ? { gridColumnStart: column } : {}}>
                {date}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

const classesOf = (column: number, day: ShownDay | undefined): string =>
  ['day', ...(column > 5 ? ['weekend'] : []), ...(day ? [day.kind, day.source] : [])].join(' ')

const order: DaySource[] = ['published', 'imported', 'above', 'own']

/** Only of what can be seen. */
export function MonthsLegend({ days }: Pick<Props, 'days'>) {
  const seen = order.filter((source) => days.some((day) => day.source === source))
  if (seen.length === 0) return null
  return (
    <View className="months-legend">
      {seen.map((source) => (
        <View key={source} className="entry">
          <View className={`day off ${source}`}>8</View>
          {sourceWords[source]}
        </View>
      ))}
    </View>
  )
}
