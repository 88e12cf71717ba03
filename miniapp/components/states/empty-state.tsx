import { Image, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { quietHouse } from './art'
import './states.scss'

/** What will be here, and what to do: the button goes in as children. */
export const EmptyState = ({ title, words, children }: PropsWithChildren<{ title: string; words: string }>) => (
  <View className="card empty">
    <Image className="art" src={quietHouse} mode="aspectFit" />
    <View className="h2">{title}</View>
    <View className="ew">{words}</View>
    {children}
  </View>
)
