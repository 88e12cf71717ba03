import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './gate-notice.scss'

interface Props {
  title: string
  /** Three lines of it; everything, line by line, where nothing opens. */
  words: string
  /** 物业 王建国 9:20 贴出·还剩 1 小时 34 分 */
  foot: string
  /** Water runs again: green, with a tick. */
  restored?: boolean
  /** 知道了. */
  act?: ReactNode
  /** Absent: all there is stands here already. */
  onTap?: () => void
}

/** 告知单: a slip of paper with its name down the side. */
export function GateNotice({ title, words, foot, restored, act, onTap }: Props) {
  const inside = (
    <>
      <View className="side">告知单</View>
      <View className="grow">
        <View className="gt">{title}</View>
        <View className="gw">{words}</View>
        <View className="gf">
          {restored && <Icon name="check" />}
          {foot}
        </View>
      </View>
    </>
  )
  const classes = `gate-notice ${restored ? 'restored' : ''} ${onTap ? '' : 'whole'}`
  return (
    <View className={classes}>
      {onTap ? (
        <Tap className="slip" onTap={onTap}>
          {inside}
        </Tap>
      ) : (
        <View className="slip">{inside}</View>
      )}
      {act && <View className="ga">{act}</View>}
    </View>
  )
}
