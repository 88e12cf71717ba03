import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { openDutyMonth } from '@/lib/navigation'
import type { DayCell } from './weeks'
import './weeks-card.scss'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

interface Props {
  cells: readonly DayCell[]
  communityId: string
  /** The reader takes turns. */
  mine: boolean
  onDay: (cell: DayCell) => void
}

/** 接下来 5 周: mine black, what nobody has red and hatched, 休 and 班 in the corner. */
export function WeeksCard({ cells, communityId, mine, onDay }: Props) {
  const count = cells.flatMap((cell) => (cell.past ? [] : cell.mine)).length
  return (
    <View className="card pad weeks-card">
      <View className="row weeks-head">
        <View className="h3 grow">接下来 5 周</View>
        {mine && <View className="note">{count > 0 ? `我有 ${count} 个班` : '我没有班'}</View>}
      </View>
      <View className="weeks-grid">
        {weekdays.map((name) => (
          <View key={name} className="weekday">
            {name}
          </View>
        ))}
        {cells.map((cell) => (
          <Tap key={cell.day} className={classesOf(cell)} label={spoken(cell)} onTap={() => onDay(cell)}>
            {cell.month && <View className="month">{cell.month}</View>}
            {cell.mark && <View className={`mark ${cell.mark === '班' ? 'work' : ''}`}>{cell.mark}</View>}
            <View className="date">{cell.date}</View>
            {wordsIn(cell).map((words) => (
              <View key={words} className="what">
                {words}
              </View>
            ))}
          </Tap>
        ))}
      </View>
      <Tap className="link weeks-more" onTap={() => void openDutyMonth(communityId)}>
        整月值班表
        <Icon name="chev-r" />
      </Tap>
    </View>
  )
}

const wordsIn = ({ mine, free }: DayCell): string[] => [...new Set([...mine.map(({ name }) => name), ...(free.length > 0 ? ['缺人'] : [])])]

const classesOf = ({ past, today, mine, free }: DayCell): string => {
  const kinds = { past, today, mine: mine.length > 0, gap: free.length > 0 }
  return ['day', ...Object.entries(kinds).flatMap(([kind, is]) => (is ? [kind] : []))].join(' ')
}

const spoken = (cell: DayCell): string =>
  [cell.day, ...cell.mine.map(({ name }) => `我${name}`), ...(cell.free.length > 0 ? ['缺人'] : [])].join(' ')
