import type { DutyRoomTestView, DutyRoomView } from '@shared/duty-room'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { ask, say, sayError } from '@/lib/feedback'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { AddressField } from './address-field'
import './duty-room-card.scss'
import { useDutyRoom } from './use-duty-room'

/** 值班室群: urgent posts are heard in a WeCom group as well. Whoever may set it sees of the key only how it ends. */
export function DutyRoomCard({ communityId }: { communityId: string }) {
  const room = useDutyRoom(communityId)
  const [writing, setWriting] = useState(false)
  if (room.error) return <ErrorState title="没取到值班室群" error={room.error} onRetry={room.refetch} />
  if (!room.data) return <Skeleton cards={1} />

  const { connected, set } = room.data
  const save = (address: string) =>
    room.save(address).then(() => {
      setWriting(false)
      say('存下了，发一条试试')
    }, sayError)
  const remove = async () => {
    if (!(await ask('不往这个群发了？', '紧急的事只通知到人，群里不再响。', '不发了'))) return
    await room.remove().then(() => say('不往群里发了'), sayError)
  }
  return (
    <View className="card pad duty-room-card">
      <View className="h2">值班室群</View>
      <View className="note">紧急的事在企业微信群里也响一声，只说什么事、在哪儿。</View>
      {!connected && (
        <View className="dr-line t-warn">
          <Icon name="tri-f" />
          群消息还没接通，填了也不发。请找管理员接通。
        </View>
      )}
      {set && !writing ? (
        <SetRoom set={set} connected={connected} onTest={room.test} onChange={() => setWriting(true)} onRemove={remove} />
      ) : (
        <AddressField onSave={save} onClose={set ? () => setWriting(false) : undefined} />
      )}
    </View>
  )
}

interface SetRoomProps {
  set: NonNullable<DutyRoomView['set']>
  connected: boolean
  onTest: () => Promise<DutyRoomTestView>
  onChange: () => void
  onRemove: () => Promise<void>
}

function SetRoom({ set: { at, by, lastFour }, connected, onTest, onChange, onRemove }: SetRoomProps) {
  const now = useNow()
  const [tested, setTested] = useState<DutyRoomTestView>()
  const test = () => onTest().then(setTested, sayError)
  return (
    <>
      <View className="dr-line">
        <View>
          填好了，末尾是 {lastFour}
          <View className="note">
            {by ?? '社区'} {dayAndTime(at, now)} 填的
          </View>
        </View>
      </View>
      {tested && (
        <View className={`dr-line ${tested.sent ? 't-ok' : 't-danger'}`}>
          <Icon name={tested.sent ? 'check' : 'tri-f'} />
          {tested.sent ? tested.words : `没发出去：${tested.words}`}
        </View>
      )}
      <View className="dr-acts">
        {connected && <Button words="发一条试试" kind="soft" busyWords="正在发…" onTap={test} />}
        <Button words="换一个群" onTap={onChange} />
        <Button words="不往群里发了" busyWords="正在去掉…" onTap={onRemove} />
      </View>
    </>
  )
}
