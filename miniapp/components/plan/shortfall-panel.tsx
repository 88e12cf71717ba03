import type { BoardView } from '@shared/assignment'
import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './shortfall-panel.scss'

interface Props {
  shortage: NonNullable<BoardView['shortage']>
  /** The gate whose households are shown. */
  selected?: string
  onGate: (gateId: string) => void
}

const limitWords = ({ max, uncovered }: { max: number; uncovered: number }): string =>
  `每人最多 ${max} 户：${uncovered > 0 ? `还缺 ${uncovered} 户` : '都有人了'}`

/** What is missing, how many members would close it and where, and what a higher limit would buy. */
export const ShortfallPanel = ({ shortage, selected, onGate }: Props) => (
  <View className="card pad shortfall-panel">
    <View className="h2 sp-head">
      <Icon name="tri-f" />
      还缺 {shortage.uncovered} 户
    </View>
    {shortage.membersWanted > 0 && (
      <View className="ink2">
        再来 <Text className="b">{shortage.membersWanted} 名</Text>党员就能全覆盖
      </View>
    )}
    <View className="sp-gates">
      {shortage.wanted.map(({ gateId, gateName, missing, members }) => (
        <Tap key={gateId} className={`sp-gate ${gateId === selected ? 'on' : ''}`} onTap={() => onGate(gateId)}>
          <Text className="m nb">{gateName}</Text>
          <View className="grow note">缺 {missing} 户</View>
          {members > 0 && <Text className="b nb">再 {members} 人</Text>}
        </Tap>
      ))}
    </View>
    {shortage.higherLimits.length > 0 && (
      <View className="note">
        {shortage.higherLimits.map((limit) => (
          <View key={limit.max}>{limitWords(limit)}</View>
        ))}
      </View>
    )}
  </View>
)
