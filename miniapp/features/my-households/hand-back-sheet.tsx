import { type HandBackReason, handBackReason, handBackReasonWords, handBackWordsMax } from '@shared/hand-backs'
import type { MyHouseholdsCommunity } from '@shared/households'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { DayChoice } from '@/components/day-choice/day-choice'
import { Sheet } from '@/components/sheet/sheet'
import { WordField } from '@/components/word-field/word-field'
import { say, sayError } from '@/lib/feedback'
import { newRequestId } from '@/lib/request-id'
import { calendarDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useHandBack } from './use-my-households'

interface Props {
  community: MyHouseholdsCommunity
  onClose: () => void
}

const reasons = handBackReason.options.map((key) => ({ key, words: handBackReasonWords[key] }))
const monthDays = 30
const longestLeaveDays = 366

/** 不再联户: for how long and why. Nothing moves by it; the community finds somebody else. */
export function HandBackSheet({ community: { communityId, households }, onClose }: Props) {
  const { handBack } = useHandBack()
  const now = useNow()
  // One command per opened sheet: a second tap after a lost answer is the same act.
  const [commandId] = useState(newRequestId)
  const [untilDay, setUntilDay] = useState<string | undefined>(() => calendarDay(now, monthDays))
  const [reason, setReason] = useState<HandBackReason>()
  const [words, setWords] = useState('')
  const send = async () => {
    if (!reason) return
    try {
      await handBack({ communityId, untilDay, reason, words: words.trim() || undefined, commandId })
      say('告诉社区了')
      onClose()
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <Sheet
      title="请假或不再联户"
      onClose={onClose}
      acts={<Button words={reason ? '告诉社区' : '先选一个原因'} kind="primary" disabled={!reason} busyWords="正在发…" onTap={send} />}
    >
      <View className="ink2">
        社区会给这几户换人。在换好人之前，<Text className="nb">这 {households} 户</Text>还是您联系；换人前想接着联，随时能改回来。
      </View>
      <View className="h3">请假到什么时候</View>
      <DayChoice
        items={[{ words: '一个月', day: calendarDay(now, monthDays) }, { words: '不再联了' }]}
        other="选日子"
        value={untilDay}
        from={calendarDay(now, 1)}
        to={calendarDay(now, longestLeaveDays)}
        onPick={setUntilDay}
      />
      <View className="h3">为什么</View>
      <Choice list items={reasons} on={reason} onPick={setReason} />
      <WordField
        value={words}
        max={handBackWordsMax}
        placeholder="还想说的，可以不写。只有社区看得到"
        label="还想说的"
        onChange={setWords}
      />
    </Sheet>
  )
}
