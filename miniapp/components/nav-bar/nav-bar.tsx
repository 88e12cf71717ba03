import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { goTab } from '@/lib/navigation'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './nav-bar.scss'

interface Props {
  title: string
  sub?: string
  /** `back` for a step deeper, `close` for a task of its own; absent on tab pages. */
  leave?: 'back' | 'close'
  onLeave?: () => void
  /** Present: the title carries a chevron and switches home, or workbench and 楼里. */
  onTitle?: () => void
}

/** Title left, room on the right for WeChat's capsule (measured by <Screen>), never under it. */
export function NavBar({ title, sub, leave, onLeave, onTitle }: Props) {
  const words = (
    <View className="grow">
      <View className="title">
        {title}
        {onTitle && <Icon name="chev-d" />}
      </View>
      {sub && <View className="sub">{sub}</View>}
    </View>
  )
  return (
    <View className="nav-bar">
      {leave && (
        <Tap className="leave" label={leave === 'close' ? '关闭' : '返回'} onTap={onLeave ?? goBack}>
          <Icon name={leave === 'close' ? 'close' : 'chev-l'} />
        </Tap>
      )}
      {onTitle ? (
        <Tap className="switch" onTap={onTitle}>
          {words}
        </Tap>
      ) : (
        words
      )}
    </View>
  )
}

/** One step back; somebody who arrived by a link or a code has none, and goes to 楼里. */
export function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goTab('building')
}
