import { View } from '@tarojs/components'
import { Choice } from '@/components/choice/choice'
import { Pills } from '@/components/pills/pills'
import { calendarDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { type StoryMoment, usualMoments } from '../rules/story-moment'
import { MonthGrid } from './month-grid'

const hours = Array.from({ length: 24 }, (_, hour) => ({ key: String(hour), words: `${hour} 点` }))
const quarters = [0, 15, 30, 45].map((minute) => ({ key: String(minute), words: `${minute} 分` }))
const daysAhead = 700

interface Props {
  moment: StoryMoment
  onPick: (moment: StoryMoment) => void
}

/** A day of the coming two years and a quarter of an hour. */
export function MomentChoice({ moment, onPick }: Props) {
  const now = useNow()
  const hour = Math.floor(moment.minutes / 60)
  const minute = moment.minutes % 60
  const usual = usualMoments(now).map(({ words, moment: each }) => ({ key: `${each.day} ${each.minutes}`, words, moment: each }))
  return (
    <View className="moment-choice">
      <Pills
        items={usual}
        on={`${moment.day} ${moment.minutes}`}
        onPick={(picked) => {
          const found = usual.find(({ key }) => key === picked)
          if (found) onPick(found.moment)
        }}
      />
      <View className="mo-cols">
        <MonthGrid day={moment.day} from={calendarDay(now)} to={calendarDay(now, daysAhead)} onPick={(day) => onPick({ ...moment, day })} />
        <View className="figure-list mo-hours">
          <Choice list items={hours} on={String(hour)} onPick={(next) => onPick({ ...moment, minutes: Number(next) * 60 + minute })} />
        </View>
        <View className="figure-list mo-minutes">
          <Choice list items={quarters} on={String(minute)} onPick={(next) => onPick({ ...moment, minutes: hour * 60 + Number(next) })} />
        </View>
      </View>
    </View>
  )
}
