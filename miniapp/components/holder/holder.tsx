import type { HolderView } from '@shared/issues'
import { Text, View } from '@tarojs/components'
import { agoDid } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Avatar } from '../avatar/avatar'
import './holder.scss'

const verb = { asked: '收到', acknowledged: '接了', onSite: '到场', resolved: '办结' } as const

/** Who has it, in full, and since when. */
export function Holder({ holder }: { holder: HolderView }) {
  const now = useNow()
  const name = holder.personName ?? ''
  return (
    <View className="holder">
      <Avatar name={name || holder.seatName} size="s" />
      <Text>
        <Text className="m">
          {holder.seatName} {!holder.withheld && <Text className="nb">{name || '暂时没人'}</Text>}
        </Text>{' '}
        {agoDid(holder.since, now, verb[holder.state])}
      </Text>
    </View>
  )
}
