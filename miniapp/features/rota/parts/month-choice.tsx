import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { monthAfter } from '../rules/month-grid'
import { monthWords } from '../rules/rota-words'
import './month-choice.scss'

/** A month, and the one before and after it. */
export const MonthChoice = ({ month, onPick }: { month: string; onPick: (month: string) => void }) => (
  <View className="month-choice">
    <Tap className="mc-step" label="上个月" onTap={() => onPick(monthAfter(month, -1))}>
      <Icon name="chev-l" />
    </Tap>
    <View className="mc-words">{monthWords(month)}</View>
    <Tap className="mc-step" label="下个月" onTap={() => onPick(monthAfter(month, 1))}>
      <Icon name="chev-r" />
    </Tap>
  </View>
)
