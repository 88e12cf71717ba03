import type { DeliveryView } from '@shared/delivery'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icon/icon'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Tap } from '@/components/tap/tap'
import { clockTime, dayAndTime, sameDay } from '@/lib/times'
import { isMissed, standing, tookIt } from './delivery-words'

interface Props {
  delivery: DeliveryView
  now: Date
  on: boolean
  onTap: () => void
}

/** One message to one person: what, to whom, and how it stands. */
export function DeliveryRow({ delivery, now, on, onTap }: Props) {
  const { to, title, urgent, at, together } = delivery
  const missed = isMissed(delivery)
  return (
    <Tap className={`delivery-row ${on ? 'on' : ''} ${missed ? 'missed' : ''}`} onTap={onTap}>
      <Icon name={iconOf(delivery)} className="shape" />
      <View className="grow">
        <View className="head">
          <View className="grow title">{title}</View>
          <View className="note nb">{sameDay(at, now) ? clockTime(at) : dayAndTime(at, now)}</View>
        </View>
        <View className="line">
          <View className="m nb">{to}</View>
          <View className="stands">{standing(delivery, now)}</View>
        </View>
        {(urgent || together) && (
          <View className="row">
            {urgent && <StatusChip kind="urgent" />}
            {together && <StatusChip kind="plain" words={`一共 ${together} 件一起说`} />}
          </View>
        )}
      </View>
    </Tap>
  )
}

function iconOf(delivery: DeliveryView): IconName {
  const { state, attempts, readAt } = delivery
  if (isMissed(delivery)) return 'tri-f'
  if (state === 'waiting' && attempts.length === 0) return 'clock'
  if (readAt) return 'eye'
  return tookIt(attempts).length > 0 ? 'check' : 'list'
}
