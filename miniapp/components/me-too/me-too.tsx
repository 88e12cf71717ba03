import { Text } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './me-too.scss'

interface Props {
  count: number
  /** I said it too. */
  on: boolean
  onTap?: () => void
}

/** 我也遇到, with how many did. */
export const MeToo = ({ count, on, onTap }: Props) => (
  <Tap className={`me-too ${on ? 'on' : ''}`} onTap={onTap}>
    <Icon name="hand" />
    {on ? '我也说了' : '我也遇到'}
    {count > 0 && <Text className="count">{count}</Text>}
  </Tap>
)
