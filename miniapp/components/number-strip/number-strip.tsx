import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './number-strip.scss'

export interface StripNumber {
  key: string
  figure: number
  words: string
  icon?: IconName
  /** Overdue: the danger colour, with a shape of its own. */
  late?: boolean
  /** The list below shows these only. */
  on?: boolean
  onTap: () => void
}

/** Three figures that open or filter what they count. */
export const NumberStrip = ({ numbers }: { numbers: StripNumber[] }) => (
  <View className="card number-strip">
    {numbers.map(({ key, figure, words, icon, late, on, onTap }) => (
      <Tap
        key={key}
        className={`ns-n ${late && figure > 0 ? 'late' : ''} ${on ? 'on' : ''}`}
        label={`${words} ${figure} 件${on ? '，只看这些' : ''}`}
        onTap={onTap}
      >
        <View className="ns-f">{figure}</View>
        <View className="ns-w">
          {icon && <Icon name={icon} />}
          {words}
        </View>
      </Tap>
    ))}
  </View>
)
