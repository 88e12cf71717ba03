import type { CalendarPart, CalendarYearView } from '@shared/calendar'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { holidayLines } from './holiday-words'
import { LinesOfYear } from './lines-of-year'

interface Props {
  view: CalendarYearView
  onPaste: (part: CalendarPart) => void
}

const noticeWords: Record<Exclude<CalendarYearView['notice'], 'none'>, string> = {
  published: '国家的放假安排已经在里面，不用导入。',
  here: '按您这里导入的通知算。',
  above: '按街道导入的通知算。',
}

/** The year in words, who decided what, and what one may do about it. */
export function YearCard({ view, onPaste }: Props) {
  const { year, notice, days, changed, mayChange } = view
  const now = useNow()
  return (
    <View className="card pad year-card">
      <View className="h2">{year} 年</View>
      {notice === 'none' ? (
        <View className="hint-box warn">
          <Icon name="tri-f" />
          <View className="grow">
            {year} 年放假安排还没公布，先按周一到周五算。
            {mayChange ? '公布以后，把通知贴进来就行。' : '公布以后，由书记或管理员导入。'}
          </View>
        </View>
      ) : (
        <View className="note">{noticeWords[notice]}</View>
      )}
      {mayChange && (
        <View className="acts">
          <Button words="贴放假通知" kind={notice === 'none' ? 'primary' : 'plain'} onTap={() => onPaste('notice')} />
          <Button words={view.texts.own ? '改自己加的日子' : '加自己的日子'} onTap={() => onPaste('own')} />
        </View>
      )}
      <View className="lines">
        {days.length > 0 ? (
          <LinesOfYear lines={holidayLines(days)} withSource />
        ) : (
          <View className="note">现在每个周一到周五都算上班，没有别的日子。</View>
        )}
      </View>
      <View className="note">
        {changed ? `${changed.by} ${dayAndTime(changed.at, now)} 改过。` : ''}
        只管往后开始的时限，正在走的不变。
      </View>
    </View>
  )
}
