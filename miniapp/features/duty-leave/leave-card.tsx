import type { LeaveShiftView, MyLeaveView } from '@shared/rota-offers'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ask, say, sayError } from '@/lib/feedback'
import { openSwap } from '@/lib/navigation'
import { useNow } from '@/lib/use-now'
import { OfferedShift } from '../duty-offers/offered-shift'
import { daysInWords } from './leave-days'
import './leave-card.scss'

interface Props {
  communityId: string
  leave: MyLeaveView
  onEnd: () => Promise<unknown>
}

/** One leave: the shifts in it and how each stands; taking it back. */
export function LeaveCard({ communityId, leave, onEnd }: Props) {
  const now = useNow()
  const days = daysInWords(leave, now)
  const end = async () => {
    if (!(await ask('不请这个假了？', `${days}照常值班。还在找人顶的会收回，已经有人顶的还归对方。`, '不请了'))) return
    await onEnd().then(() => say('好，不请假了'), sayError)
  }
  return (
    <View className="card">
      <View className="leave-head">
        <View className="grow h3">{days}</View>
        <Button words="不请了" kind="soft" busyWords="正在改…" onTap={end} />
      </View>
      {leave.shifts.map((shift) => (
        <OfferedShift key={shift.id} shift={shift} state={<State shift={shift} />}>
          {!shift.takenBy && !shift.asked && <Button words="找人" kind="tint" onTap={() => openSwap({ communityId, shiftId: shift.id })} />}
        </OfferedShift>
      ))}
    </View>
  )
}

function State({ shift: { takenBy, asked } }: { shift: LeaveShiftView }) {
  if (takenBy) return <Text className="t-ok">{takenBy} 来值</Text>
  return asked ? <Text className="t-warn">在问大家，还没人答应</Text> : <Text className="t-danger">还没找人，还归您值</Text>
}
