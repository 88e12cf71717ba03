import type { VisitView } from '@shared/visits'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icon/icon'
import { date, dayHeading, noonOf } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { visitKindWords } from '../my-households/visit-words'
import './visits.scss'

const shapes: Record<VisitView['kind'], IconName> = { visit: 'walk', call: 'phone', message: 'chat', cardGiven: 'note' }

/** How and when, who, what was said, what was promised. */
export function VisitEntry({ visit: { kind, at, by, mine, words, nextVisitDay } }: { visit: VisitView }) {
  const now = useNow()
  return (
    <View className="visit-entry">
      <View className="ve-icon">
        <Icon name={shapes[kind]} />
      </View>
      <View className="grow">
        <View className="ve-head">
          <View className="m">{visitKindWords[kind].did}</View>
          <View className="note nb">{dayHeading(at, now)}</View>
        </View>
        {words && <View className="ve-words">{words}</View>}
        <View className="note">
          {[mine ? '您' : by, nextVisitDay && `约好 ${date(noonOf(nextVisitDay), now)}前再去`].filter(Boolean).join('，')}
        </View>
      </View>
    </View>
  )
}
