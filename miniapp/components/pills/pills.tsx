import { View } from '@tarojs/components'
import { Tap } from '../tap/tap'
import './pills.scss'

interface Props<Key extends string> {
  items: { key: Key; words: string; count?: number }[]
  on: Key
  onPick: (key: Key) => void
}

/** Filters above a list; one is on. */
export const Pills = <Key extends string>({ items, on, onPick }: Props<Key>) => (
  <View className="pills">
    {items.map((item) => (
      <Tap key={item.key} className={`pill ${item.key === on ? 'on' : ''}`} role="tab" onTap={() => onPick(item.key)}>
        {item.words}
        {item.count === undefined ? '' : ` ${item.count}`}
      </Tap>
    ))}
  </View>
)
