import type { Visibility } from '@shared/issues'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Switch } from '../switch/switch'
import { Tap } from '../tap/tap'
import './report.scss'

interface Props {
  visibility: Visibility
  /** Neighbours read nothing of somebody whose home nobody has confirmed. */
  verified: boolean
  anonymous: boolean
  onVisibility: () => void
  onAnonymous: (anonymous: boolean) => void
}

const seen: Record<Visibility, string> = { building: '本楼邻居和办事的人', handlers: '只有办事的人' }

/** Who sees it, and whether neighbours see who said it. */
export const VisibilityRow = ({ visibility, verified, anonymous, onVisibility, onAnonymous }: Props) => (
  <View className="card see">
    <View className="sr">
      <Icon name="eye" />
      <View className="grow">
        <View className="st">谁能看到</View>
        <View className="note">{visibility === 'building' && !verified ? '办事的人；核实住址后，本楼邻居也能看到' : seen[visibility]}</View>
      </View>
      <Tap className="link" label="改谁能看到" onTap={onVisibility}>
        改<Icon name="chev-r" />
      </Tap>
    </View>
    {visibility === 'building' && (
      <View className="sr">
        <Icon name="lock" />
        <View className="grow">
          <View className="st">对邻居不显示我是谁</View>
          <View className="note">办事的人仍能联系到您</View>
        </View>
        <Switch on={anonymous} label="对邻居不显示我是谁" onChange={onAnonymous} />
      </View>
    )}
  </View>
)
