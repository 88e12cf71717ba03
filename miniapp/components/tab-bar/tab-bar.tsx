import { Text, View } from '@tarojs/components'
import { goTab, openReport, rememberedFirstTab, type Tab } from '@/lib/navigation'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './tab-bar.scss'

interface Props {
  on: Tab
  /** Unread messages. */
  unread?: number
}

/** Our own tab bar: 反映 opens a page of its own and is the filled one for residents; 楼里 and 工作台 share the first place. */
export function TabBar({ on, unread = 0 }: Props) {
  const first: Tab = on === 'building' || on === 'workbench' ? on : rememberedFirstTab() === 'workbench' ? 'workbench' : 'building'
  const item = (tab: Tab, words: string, icon: IconName, badge = 0) => (
    <Tap
      className={`tab ${tab === on ? 'on' : ''}`}
      role="tab"
      label={badge ? `${words}，${badge} 条未读` : words}
      onTap={() => tab !== on && goTab(tab)}
    >
      <Icon name={icon} />
      <Text>{words}</Text>
      {badge > 0 && <View className="badge">{badge > 99 ? '99+' : badge}</View>}
    </Tap>
  )
  return (
    <View className="tab-bar">
      {first === 'workbench'
        ? item('workbench', '工作台', on === 'workbench' ? 'bench-f' : 'bench')
        : item('building', '楼里', on === 'building' ? 'building-f' : 'building')}
      {first === 'workbench' ? (
        <Tap className="tab" label="反映" onTap={() => openReport()}>
          <Icon name="say" />
          <Text>反映</Text>
        </Tap>
      ) : (
        <Tap className="tab say" label="反映" onTap={() => openReport()}>
          <View className="fill">
            <Icon name="say" />
          </View>
          <Text>反映</Text>
        </Tap>
      )}
      {item('inbox', '消息', 'bell', unread)}
      {item('me', '我的', 'user')}
    </View>
  )
}
