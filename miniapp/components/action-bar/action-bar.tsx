import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './action-bar.scss'

/** At the thumb: one primary button, at most one beside it; one line above says what happens next or what is missing. */
export const ActionBar = ({ hint, children }: PropsWithChildren<{ hint?: ReactNode }>) => (
  <View className="action-bar">
    {hint && <View className="hint">{hint}</View>}
    <View className="acts">{children}</View>
  </View>
)
