import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './choice.scss'

interface Props<Key extends string> {
  items: { key: Key; words: string; icon?: IconName }[]
  on?: Key
  onPick: (key: Key) => void
  /** Large shapes above the words: 满意 一般 不满意. */
  faces?: boolean
  /** One under the other, tick at the right: reasons. */
  list?: boolean
  /** Two and two: four answers that would not stand in one line. */
  pairs?: boolean
}

/** Answers to a question: thick edge, bold and tick when chosen. */
export const Choice = <Key extends string>({ items, on, onPick, faces, list, pairs }: Props<Key>) => (
  <View className={`choices ${faces ? 'faces' : ''} ${list ? 'list' : ''} ${pairs ? 'pairs' : ''}`}>
    {items.map((item) => (
      <Tap
        key={item.key}
        className={`choice ${item.key === on ? 'on' : ''}`}
        role="radio"
        label={item.key === on ? `${item.words}，已选` : item.words}
        onTap={() => onPick(item.key)}
      >
        {item.icon && <Icon name={item.icon} className="face" />}
        {item.key === on && !faces && <Icon name="check" />}
        {faces ? (
          <View className="fw">
            {item.key === on && <Icon name="check" />}
            {item.words}
          </View>
        ) : (
          <Text>{item.words}</Text>
        )}
      </Tap>
    ))}
  </View>
)
