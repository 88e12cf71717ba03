import { View } from '@tarojs/components'
import type { CountdownLine } from '@/lib/times'
import { Icon, type IconName } from '../icon/icon'
import './countdown-text.scss'

const shape: Record<CountdownLine['tone'], IconName> = { running: 'clock', late: 'tri-f', done: 'check', told: 'note' }

/** 还有 30 分钟，15:56 前修好 · 今天 18:00 前 · 晚了 26 分钟. Never seconds, never a bare date. */
export const CountdownText = ({ line }: { line: CountdownLine }) => (
  <View className={`countdown ${line.tone}`}>
    <Icon name={shape[line.tone]} />
    {line.words}
  </View>
)
