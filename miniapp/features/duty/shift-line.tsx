import type { RotaShiftView } from '@shared/rota'
import { postName } from '@shared/seats'
import { Text, View } from '@tarojs/components'
import './shift-line.scss'
import { hours } from './shift-words'

interface Props {
  shift: RotaShiftView
  mine: boolean
  now: Date
}

/** One shift as everybody of the rota reads it: which, when, who. */
export const ShiftLine = ({ shift, mine, now }: Props) => (
  <View className={`shift-line ${mine ? 'mine' : ''}`}>
    <View className="grow">
      <View className="m">
        {shift.name} <Text className="nb">{hours(shift, now)}</Text>
      </View>
      <View className="note">{[postName[shift.post], shift.insteadOf && `替 ${shift.insteadOf.name}`].filter(Boolean).join('，')}</View>
    </View>
    <View className={`who ${shift.person ? '' : 'nobody'}`}>{mine ? '我' : (shift.person?.name ?? '缺人')}</View>
  </View>
)
