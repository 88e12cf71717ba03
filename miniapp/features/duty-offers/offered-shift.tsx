import type { OfferedShiftView } from '@shared/rota-offers'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useNow } from '@/lib/use-now'
import { dayOf, hoursOf } from './offer-words'
import './offered-shift.scss'

interface Props {
  shift: OfferedShiftView
  /** Above: 您给的, 您得的. */
  label?: string
  /** Below, in place of the post: how it stands. */
  state?: ReactNode
  /** Right of it. */
  children?: ReactNode
}

/** One shift: the day in large, the hours, the post. */
export function OfferedShift({ shift, label, state, children }: Props) {
  const now = useNow()
  return (
    <View className="offered-shift">
      <View className="grow">
        {label && <View className="note">{label}</View>}
        <View className="os-day">{dayOf(shift, now)}</View>
        <View className="os-hours">{hoursOf(shift, now)}</View>
        <View className="note">{state ?? shift.postName}</View>
      </View>
      {children}
    </View>
  )
}
