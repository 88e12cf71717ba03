import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './stepper.scss'

interface Props {
  /** 最多 */
  words: string
  value: number
  min: number
  max: number
  /** 户 */
  unit: string
  onChange: (value: number) => void
}

/** A small number, one up or one down. */
export const Stepper = ({ words, value, min, max, unit, onChange }: Props) => (
  <View className="stepper">
    <View className="grow">{words}</View>
    <Tap
      className={`step ${value <= min ? 'off' : ''}`}
      label={`${words}少一${unit}`}
      disabled={value <= min}
      onTap={() => onChange(value - 1)}
    >
      <View className="minus" />
    </Tap>
    <View className="count">
      {value} {unit}
    </View>
    <Tap
      className={`step ${value >= max ? 'off' : ''}`}
      label={`${words}多一${unit}`}
      disabled={value >= max}
      onTap={() => onChange(value + 1)}
    >
      <Icon name="plus" />
    </Tap>
  </View>
)
