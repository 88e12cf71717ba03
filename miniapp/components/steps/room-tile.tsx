import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './steps.scss'

interface Props {
  words: string
  small?: string
  on: boolean
  onTap: () => void
}

/** A building, gate or room to choose: thick edge and tick when chosen. Goes into <Tiles>. */
export const RoomTile = ({ words, small, on, onTap }: Props) => (
  <Tap className={`room-tile ${on ? 'on' : ''}`} role="radio" label={on ? `${words}，已选` : words} onTap={onTap}>
    {words}
    {small && <View className="small">{small}</View>}
    {on && <Icon name="check" />}
  </Tap>
)
