import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './household-row.scss'

interface Props {
  room: string
  /** 李** until opened (audited), then the full name. */
  name: string
  /** 业主·3 口 */
  line: string
  careFlags: string[]
  /** What is due, above what was. */
  due?: { words: string; late: boolean }
  last?: string
  /** 1 件事在办：声控灯不亮 */
  open?: string
  /** The call button, which reveals before it dials. */
  tail?: ReactNode
  onTap: () => void
}

/** One of my households: room first, masked name until opened. */
export const HouseholdRow = ({ room, name, line, careFlags, due, last, open, tail, onTap }: Props) => (
  <Tap className="household-row" onTap={onTap}>
    <View className="room">{room}</View>
    <View className="grow">
      <View className="nm">
        {name}
        <Text className="nl">{line}</Text>
      </View>
      {careFlags.length > 0 && (
        <View className="flags">
          {careFlags.map((words) => (
            <CareFlag key={words} words={words} />
          ))}
        </View>
      )}
      {(due || last) && (
        <View className="last">
          {due && (
            <View className={due.late ? 'due t-danger' : 'due t-warn'}>
              <Icon name={due.late ? 'tri-f' : 'clock'} />
              {due.words}
            </View>
          )}
          {last && <Text>{last}</Text>}
        </View>
      )}
      {open && (
        <View className="op">
          <Icon name="say" />
          {open}
        </View>
      )}
    </View>
    {tail}
  </Tap>
)

const shapes: [RegExp, IconName][] = [
  [/行动|轮椅|残/, 'wheel'],
  [/新搬/, 'people'],
  [/联系人|电话/, 'phone'],
]

/** Why a household gets a closer look; never health details. */
const CareFlag = ({ words }: { words: string }) => (
  <View className="care-flag">
    <Icon name={shapes.find(([pattern]) => pattern.test(words))?.[1] ?? 'care'} />
    {words}
  </View>
)
