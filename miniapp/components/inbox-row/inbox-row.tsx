import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './inbox-row.scss'

interface Props {
  icon: IconName
  title: string
  body?: string
  /** 15:05, under a heading that names the day. */
  time: string
  unread: boolean
  /** 您说的：声控灯不亮 */
  about?: string
  onTap: () => void
}

/** A message: unread is bold, tinted, and says 未读. */
export const InboxRow = ({ icon, title, body, time, unread, about, onTap }: Props) => (
  <Tap className={`inbox-row ${unread ? 'unread' : ''}`} onTap={onTap}>
    <View className="ib-ic">
      <Icon name={icon} />
    </View>
    <View className="grow">
      <View className="ib-h">
        <View className="grow ib-t">{title}</View>
        <View className="ib-time">{time}</View>
      </View>
      {body && <View className="ib-b">{body}</View>}
      {(unread || about) && (
        <View className="ib-f">
          {unread && <Text className="ib-new">未读</Text>}
          {about && `${unread ? '·' : ''}${about}`}
        </View>
      )}
    </View>
  </Tap>
)
