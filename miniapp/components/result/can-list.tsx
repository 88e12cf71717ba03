import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './result.scss'

interface Item {
  words: string
  /** Second, smaller line. */
  more?: string
  /** In place of tick or lock. */
  icon?: IconName
}

/** What works now (ticks), or what works later (locks). */
export const CanList = ({ items, later }: { items: Item[]; later?: boolean }) => (
  <View className={`can-list ${later ? 'later' : ''}`}>
    {items.map((item) => (
      <View key={item.words} className="can">
        <Icon name={item.icon ?? (later ? 'lock' : 'check')} />
        <View className="grow">
          {item.words}
          {item.more && <View className="small">{item.more}</View>}
        </View>
      </View>
    ))}
  </View>
)
