import { View } from '@tarojs/components'
import { Tap } from '../tap/tap'
import './desk.scss'

interface Props<Key extends string> {
  items: { key: Key; words: string }[]
  on: Key
  onPick: (key: Key) => void
}

/** Two or three views of the same thing. */
export const SegControl = <Key extends string>({ items, on, onPick }: Props<Key>) => (
  <View className="seg-control">
    {items.map((item) => (
      <Tap key={item.key} className={`seg ${item.key === on ? 'on' : ''}`} role="tab" onTap={() => onPick(item.key)}>
        {item.words}
      </Tap>
    ))}
  </View>
)
