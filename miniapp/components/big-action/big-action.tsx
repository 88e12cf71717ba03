import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './big-action.scss'

interface Props {
  icon: IconName
  words: string
  /** Second line: how it is done. */
  sub: string
  onTap: () => void
}

/** The one thing to do here, large enough for an unsteady thumb. */
export const BigAction = ({ icon, words, sub, onTap }: Props) => (
  <Tap className="big-action" onTap={onTap}>
    <Icon name={icon} />
    <View className="grow">
      <View className="ba-w">{words}</View>
      <View className="ba-s">{sub}</View>
    </View>
  </Tap>
)
