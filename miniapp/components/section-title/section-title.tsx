import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './section-title.scss'

/** Heading of a group of cards; what stands right of it goes in as children. */
export const SectionTitle = ({ words, children }: PropsWithChildren<{ words: string }>) => (
  <View className="section-title">
    <View className="h3">{words}</View>
    {children}
  </View>
)
