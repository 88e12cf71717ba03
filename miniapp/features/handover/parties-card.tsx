import type { HandoverView } from '@shared/handovers'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/avatar'
import { Icon } from '@/components/icon/icon'
import { SegmentBar } from '@/components/segment-bar/segment-bar'
import { clockTime } from '@/lib/times'
import { handoverProgress } from './handover-words'

/** More pieces than that are too thin to count. */
const maxPieces = 6

/** Who hands over to whom, and how far they are. */
export function PartiesCard({ handover }: { handover: HandoverView }) {
  const { outgoing, incoming, side, confirmed } = handover
  const { done, of } = handoverProgress(handover)
  return (
    <View className="card pad handover-parties">
      <Party names={outgoing} words={side === 'outgoing' ? '交班（您）' : '交班'} />
      <View className="mid">
        <Icon name="arrow" />
        {confirmed ? (
          <View className="done">{clockTime(confirmed.at)} 已接班</View>
        ) : (
          <View>
            <View className="m">{done}</View> / {of} 件已确认
          </View>
        )}
        {of <= maxPieces && <SegmentBar done={done} of={of} />}
      </View>
      <Party names={incoming} words={side === 'incoming' ? '接班（您）' : '接班'} />
    </View>
  )
}

const Party = ({ names, words }: { names: string[]; words: string }) => (
  <View className="party">
    <Avatar name={names[0] ?? '空'} size="l" />
    <View className="name">{names.join('、') || '还没有人'}</View>
    <View className="note">{words}</View>
  </View>
)
