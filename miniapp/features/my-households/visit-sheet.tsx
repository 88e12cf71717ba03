import type { MyHouseholdView } from '@shared/households'
import { nextVisitDays, visitBackdays, visitKind, visitWordsMax } from '@shared/visits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { DayChoice } from '@/components/day-choice/day-choice'
import { Sheet } from '@/components/sheet/sheet'
import { RoomTile } from '@/components/steps/room-tile'
import { WordField } from '@/components/word-field/word-field'
import { say, sayError } from '@/lib/feedback'
import { calendarDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useRecordVisit } from './use-my-households'
import { type VisitDraft, visitDrafts, visitInput } from './visit-draft'
import { visitKindWords } from './visit-words'

interface Props {
  /** Those one may choose from. */
  households: MyHouseholdView[]
  /** Chosen beforehand. */
  householdId?: string
  onClose: () => void
}

const kinds = visitKind.options.map((key) => ({ key, words: visitKindWords[key].ask }))

/** 记一次走访: which household, how, when, a few words, when next. What was typed stays on the phone until the server has it. */
export function VisitSheet({ households, householdId, onClose }: Props) {
  const [draft, setDraft] = useState(() => visitDrafts.read(householdId))
  const record = useRecordVisit()
  const now = useNow()
  const change = (part: Partial<VisitDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    visitDrafts.write(next)
  }
  const chosen = households.find((household) => household.householdId === draft.householdId)
  const submit = async () => {
    if (!chosen) return
    try {
      await record(chosen.householdId, visitInput(draft))
      visitDrafts.clear()
      say('记下了')
      onClose()
    } catch (error) {
      sayError(error)
    }
  }
  const gates = new Set(households.map(({ gateName }) => gateName))
  return (
    <Sheet
      title="记一次走访"
      onClose={onClose}
      acts={<Button words={chosen ? '记下' : '先选哪一户'} kind="primary" disabled={!chosen} busyWords="正在记…" onTap={submit} />}
    >
      <View className="h3">哪一户</View>
      <View className="tiles">
        {households.map(({ householdId: id, room, gateName }) => (
          <RoomTile
            key={id}
            words={room}
            small={gates.size > 1 ? gateName : undefined}
            on={id === draft.householdId}
            onTap={() => change({ householdId: id })}
          />
        ))}
      </View>
      <View className="h3">怎么联系的</View>
      <Choice pairs items={kinds} on={draft.kind} onPick={(kind) => change({ kind })} />
      <View className="h3">哪一天</View>
      <DayChoice
        items={[{ words: '今天' }, { words: '昨天', day: calendarDay(now, -1) }]}
        other="更早"
        value={draft.day}
        from={calendarDay(now, -visitBackdays)}
        to={calendarDay(now)}
        onPick={(day) => change({ day: day === calendarDay(now) ? undefined : day })}
      />
      <View className="h3">说了些什么</View>
      <WordField
        value={draft.words}
        max={visitWordsMax}
        placeholder="可以不写。只有您、楼门长和社区看得到"
        label="说了些什么"
        onChange={(words) => change({ words })}
      />
      <View className="h3">下次什么时候去</View>
      <DayChoice
        items={[{ words: '先不约' }, { words: '下周今天', day: calendarDay(now, 7) }]}
        other="选日子"
        value={draft.nextVisitDay}
        from={calendarDay(now, 1)}
        to={calendarDay(now, nextVisitDays)}
        onPick={(nextVisitDay) => change({ nextVisitDay })}
      />
    </Sheet>
  )
}
