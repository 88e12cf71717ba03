import type { RotaShiftView } from '@shared/rota'
import { postName } from '@shared/seats'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Sheet } from '@/components/sheet/sheet'
import { wordsOf } from '@/lib/api-error'
import { say } from '@/lib/feedback'
import { newRequestId } from '@/lib/request-id'
import { dayHeading, noonOf } from '@/lib/times'
import { useTakeShift } from './duty-data'
import { hours } from './shift-words'

interface Props {
  communityId: string
  shift: RotaShiftView
  now: Date
  /** Within the tap that takes it. */
  onTake: () => void
  onClose: () => void
}

/** The second tap: what one takes on. Refused, the server's words stay until one has read them. */
export function TakeSheet({ communityId, shift, now, onTake, onClose }: Props) {
  const take = useTakeShift(communityId)
  const commandId = useRef(newRequestId())
  const [refused, setRefused] = useState<string>()
  const agree = async () => {
    onTake()
    try {
      await take(shift.day, { shiftId: shift.id, commandId: commandId.current })
      onClose()
      say('这个班归您了，谢谢')
    } catch (error) {
      setRefused(wordsOf(error))
    }
  }
  return (
    <Sheet
      title={`${dayHeading(noonOf(shift.day), now)} ${shift.name}`}
      onClose={onClose}
      acts={
        refused === undefined ? (
          <Button words="我来值这个班" kind="primary" wide busyWords="正在接…" onTap={agree} />
        ) : (
          <Button words="知道了" wide onTap={onClose} />
        )
      }
    >
      <View className="m">
        {postName[shift.post]}，{hours(shift, now)}
      </View>
      {refused === undefined ? (
        <View className="ink2">接了就是您的班：到点要在岗，有人反映急事会先找您。值不了要自己找人换。</View>
      ) : (
        <View className="hint-box danger">
          <Icon name="tri-f" />
          <View className="grow">{refused}</View>
        </View>
      )}
    </Sheet>
  )
}
