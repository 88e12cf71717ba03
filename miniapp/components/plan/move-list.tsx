import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './move-list.scss'

/** A household that gets another contact, or its first. */
export interface Move {
  householdId: string
  /** 3-2-702 */
  place: string
  from?: string
  to: string
}

/** From whom to whom. */
export const MoveList = ({ moves }: { moves: readonly Move[] }) => (
  <View className="move-list">
    {moves.map(({ householdId, place, from, to }) => (
      <View key={householdId} className="ml-line">
        <Text className="ml-place">{place}</Text>
        <View className="ml-who">
          <Text className="nb">{from ?? '没有人'}</Text>
          <Icon name="arrow" />
          <Text className="nb">{to}</Text>
        </View>
      </View>
    ))}
  </View>
)
