import type { RowFate } from '@shared/roster'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { StatusChip } from '../status-chip/status-chip'
import { Tap } from '../tap/tap'
import './desk.scss'

const fates: { fate: RowFate; words: string; icon?: IconName }[] = [
  { fate: 'added', words: '新增', icon: 'plus' },
  { fate: 'changed', words: '变更', icon: 'swap' },
  { fate: 'unchanged', words: '不变' },
  { fate: 'question', words: '要确认', icon: 'quest' },
  { fate: 'refused', words: '不收', icon: 'ban' },
]

/** 新增 · 变更 · 不变 · 要确认 · 不收, each with a shape (不变 quiet, without). */
export const FateChip = ({ fate }: { fate: RowFate }) =>
  fate === 'unchanged' ? <StatusChip kind="plain" words="不变" /> : <StatusChip kind={fate} />

interface Props {
  total: number
  counts: Record<RowFate, number>
  /** Absent: all. */
  on?: RowFate
  onPick: (fate?: RowFate) => void
}

/** How many of each; the five add up to all rows. */
export const FateCounts = ({ total, counts, on, onPick }: Props) => (
  <View className="fate-counts">
    <Tap className={`ct ${on ? '' : 'on'}`} role="tab" onTap={() => onPick()}>
      <View className="cw">全部</View>
      <View className="cn">{total.toLocaleString()}</View>
    </Tap>
    {fates.map(({ fate, words, icon }) => (
      <Tap key={fate} className={`ct ${fate} ${on === fate ? 'on' : ''}`} role="tab" onTap={() => onPick(fate)}>
        <View className="cw">
          {icon && <Icon name={icon} />}
          {words}
        </View>
        <View className="cn">{counts[fate].toLocaleString()}</View>
      </Tap>
    ))}
  </View>
)
