import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import type { Choice } from './ask-for-reminders'
import './subscribe-sheet.scss'

interface Props {
  /** How many templates are asked for. */
  count: number
  onAnswer: (choice: Choice) => void
}

/** The demo's stand-in for WeChat's own sheet; in WeChat it is never drawn. */
export function SubscribeSheet({ count, onAnswer }: Props) {
  const [keep, setKeep] = useState(false)
  const answer = (choice: Choice['choice']) => () => onAnswer({ choice, keep })
  return (
    <View className="subscribe-sheet" catchMove>
      <View className="paper">
        <View className="app">
          <Icon name="link" />
          户联网 申请
        </View>
        <View className="wish">发送 {count} 类消息提醒</View>
        <Tap className="keep" role="switch" label={`总是保持以上选择，${keep ? '开' : '关'}`} onTap={() => setKeep(!keep)}>
          <View className={`tick ${keep ? 'on' : ''}`}>{keep && <Icon name="check" />}</View>
          总是保持以上选择，不再询问
        </Tap>
        <View className="answers">
          <Tap className="no" onTap={answer('reject')}>
            取消
          </Tap>
          <Tap className="yes" onTap={answer('accept')}>
            允许
          </Tap>
        </View>
        <View className="note center">演示：这里替微信问一句</View>
      </View>
    </View>
  )
}
