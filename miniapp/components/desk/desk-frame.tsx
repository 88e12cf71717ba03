import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Avatar } from '../avatar/avatar'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './desk.scss'

export interface DeskEntry {
  key: string
  words: string
  icon: IconName
  /** 超时 2 */
  alert?: string
  /** Absent: not built yet, so not shown. */
  onTap?: () => void
}

interface Props {
  /** 通瑞嘉苑社区 */
  community: string
  /** 1,286 户 */
  communityLine?: string
  entries: readonly DeskEntry[]
  on: string
  person: { name: string; role: string }
  /** Somebody leaves a computer that others use too. */
  onSignOut?: () => void
  title: string
  /** Right of the title: chips, then buttons (at most one primary). */
  head?: ReactNode
}

/** Every wide page (1280 × 800): menu at the left, one heading, table left and detail right as children. */
export const DeskFrame = ({
  community,
  communityLine,
  entries,
  on,
  person,
  onSignOut,
  title,
  head,
  children,
}: PropsWithChildren<Props>) => (
  <View className="desk">
    <View className="desk-side">
      <DeskLogo />
      <View className="desk-org">
        {community}
        {communityLine && <View className="line">{communityLine}</View>}
      </View>
      <View className="nav">
        {entries.map((entry) => (
          <Tap key={entry.key} className={`entry ${entry.key === on ? 'on' : ''}`} role="link" onTap={entry.onTap}>
            <Icon name={entry.icon} />
            {entry.words}
            {entry.alert && <View className="alert">{entry.alert}</View>}
          </Tap>
        ))}
      </View>
      <View className="desk-me">
        <Avatar name={person.name} />
        <View>
          <View className="m">{person.name}</View>
          <View className="note">{person.role}</View>
          {onSignOut && (
            <Tap className="sign-out" onTap={onSignOut}>
              退出登录
            </Tap>
          )}
        </View>
      </View>
    </View>
    <View className="desk-main">
      <View className="desk-head">
        <View className="desk-title">{title}</View>
        {head}
      </View>
      {children}
    </View>
  </View>
)

export const DeskLogo = () => (
  <View className="desk-logo">
    <Icon name="link" />
    <View className="words">户联网</View>
  </View>
)

/** Pushes what follows to the right edge of the heading. */
export const DeskSpace = () => <View className="grow" />
