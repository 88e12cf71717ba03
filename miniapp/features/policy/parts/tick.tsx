import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import './tick.scss'

interface Props {
  words: string
  /** Where the words alone do not say of what: 网格，紧急马上叫. */
  label?: string
  on: boolean
  changed?: boolean
  onChange: (on: boolean) => void
}

/** A box with words, ticked or not. */
export const Tick = ({ words, label = words, on, changed, onChange }: Props) => (
  <Tap
    className={`policy-tick ${on ? 'on' : ''} ${changed ? 'changed' : ''}`}
    role="switch"
    label={`${label}，${on ? '勾了' : '没勾'}`}
    onTap={() => onChange(!on)}
  >
    <View className="pt-box">{on && <Icon name="check" />}</View>
    {words}
  </Tap>
)
