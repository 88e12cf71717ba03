import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { monthBeside, monthWords, weeksOf } from '../rules/month-days'

const heads = ['一', '二', '三', '四', '五', '六', '日']

interface Props {
  /** 2027-02-06 */
  day: string
  from: string
  to: string
  onPick: (day: string) => void
}

/** A month, day by day. */
export function MonthGrid({ day, from, to, onPick }: Props) {
  const [month, setMonth] = useState(day.slice(0, 7))
  useEffect(() => setMonth(day.slice(0, 7)), [day])
  const first = month <= from.slice(0, 7)
  const last = month >= to.slice(0, 7)
  return (
    <View className="month-grid">
      <View className="mg-head">
        <Tap className={`mg-turn ${first ? 'off' : ''}`} label="上个月" disabled={first} onTap={() => setMonth(monthBeside(month, -1))}>
          <Icon name="chev-l" />
        </Tap>
        <View className="grow center">{monthWords(month)}</View>
        <Tap className={`mg-turn ${last ? 'off' : ''}`} label="下个月" disabled={last} onTap={() => setMonth(monthBeside(month, 1))}>
          <Icon name="chev-r" />
        </Tap>
      </View>
      <View className="mg-week note">
        {heads.map((words) => (
          <View key={words}>{words}</View>
        ))}
      </View>
      {weeksOf(month).map((week) => (
        <View key={week.join()} className="mg-week">
          {week.map((each, at) =>
            each === '' ? (
              <View key={heads[at]} />
            ) : (
              <Tap
                key={each}
                className={`mg-day ${each === day ? 'on' : ''} ${each < from || each > to ? 'off' : ''}`}
                role="radio"
                label={`${Number(each.slice(5, 7))}月${Number(each.slice(8))}日${each === day ? '，已选' : ''}`}
                disabled={each < from || each > to}
                onTap={() => onPick(each)}
              >
                {Number(each.slice(8))}
              </Tap>
            ),
          )}
        </View>
      ))}
    </View>
  )
}
