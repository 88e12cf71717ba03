import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '../icon/icon'
import './result.scss'

/** What came of it, in one glance; the sentence goes in as children. */
export const ResultHead = ({ tone, title, children }: PropsWithChildren<{ tone: 'ok' | 'wait' | 'no'; title: string }>) => (
  <View className={`card result-head ${tone}`}>
    <View className="rh-ic">
      <Icon name={tone === 'ok' ? 'check' : tone === 'wait' ? 'clock' : 'ban'} />
    </View>
    <View className="rh-t">{title}</View>
    <View className="rh-w">{children}</View>
  </View>
)
