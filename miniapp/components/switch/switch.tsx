import { View } from '@tarojs/components'
import { Tap } from '../tap/tap'
import './switch.scss'

/** On or off, for a setting with words beside it; never for a question (that is Choice). */
export const Switch = ({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) => (
  <Tap className={`switch-control ${on ? 'on' : ''}`} role="switch" label={`${label}，${on ? '开' : '关'}`} onTap={() => onChange(!on)}>
    <View className="knob" />
  </Tap>
)
