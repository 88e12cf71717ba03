import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './menu-row.scss'

interface Props {
  title: ReactNode
  /** How it stands now. */
  sub?: ReactNode
  icon?: IconName
  /** In place of the icon: an avatar. */
  lead?: ReactNode
  /** Right of the words: a chip, a count, buttons. */
  tail?: ReactNode
  /** Deleting: in words and red, last. */
  danger?: boolean
  /** Absent: the row opens nothing and has no chevron. */
  onTap?: () => void
}

/** A line of a card: what it opens, and how it stands now. */
export function MenuRow({ title, sub, icon, lead, tail, danger, onTap }: Props) {
  const inside = (
    <>
      {lead}
      {icon && <Icon name={icon} className="mi" />}
      <View className="grow">
        <View className="mt1">{title}</View>
        {sub && <View className="mt2">{sub}</View>}
      </View>
      {tail}
      {onTap && <Icon name="chev-r" className="mc" />}
    </>
  )
  const classes = `menu-row ${danger ? 'danger' : ''}`
  return onTap ? (
    <Tap className={classes} onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View className={classes}>{inside}</View>
  )
}
