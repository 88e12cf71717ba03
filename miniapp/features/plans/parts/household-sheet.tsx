import type { PlanGateView, PlanHousehold, PlanWish } from '@shared/assignment'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { say } from '@/lib/feedback'
import './household-sheet.scss'
import { MemberChoice } from './member-choice'

interface Props {
  gate: PlanGateView
  household: PlanHousehold
  colourOf: (personId: string) => number
  /** Not sent yet, about this household. */
  wishes: { wish: PlanWish; words: string }[]
  onWish: (wish: PlanWish) => void
  onTakeBack: (wish: PlanWish) => void
  onClose: () => void
}

/** One household: who has it, who would, why; and what the office wants instead. */
export function HouseholdSheet({ gate, household, colourOf, wishes, onWish, onTakeBack, onClose }: Props) {
  const { householdId, room, contact, from, pinned, excluded = [], reason } = household
  const wish = (wanted: PlanWish, words: string) => {
    onWish(wanted)
    say(words)
    onClose()
  }
  const pinTo = (personId: string) => wish({ kind: 'pin', householdId, personId }, '记下了，再点“固定后重算”')
  return (
    <Sheet title={`${gate.fullName} ${room}`} onClose={onClose}>
      <View className="plan-household">
        <Fact label="现在" words={from?.name ?? '还没有人'} />
        <Fact label="方案" words={contact ? `${contact.name}${pinned ? '（固定的）' : ''}` : '还没有人'} />
        <Fact label="为什么" words={reason} />
      </View>
      {excluded.map(({ personId, name }) => (
        <View key={personId} className="hint-box plan-wish">
          <View className="grow">不给 {name}</View>
          <Button small words="可以给了" onTap={() => wish({ kind: 'allow', householdId, personId }, `记下了，重算时可以给 ${name}`)} />
        </View>
      ))}
      {wishes.map(({ wish: wanted, words }) => (
        <View key={words} className="hint-box warn plan-wish">
          <View className="grow">要改：{words}</View>
          <Button small words="不改了" onTap={() => onTakeBack(wanted)} />
        </View>
      ))}
      {contact && (
        <View className="plan-acts">
          {pinned ? (
            <Button words="取消固定" onTap={() => wish({ kind: 'unpin', householdId }, '记下了，重算时不再固定')} />
          ) : (
            <Button icon="lock" words={`固定给 ${contact.name}`} onTap={() => pinTo(contact.personId)} />
          )}
          <Button
            icon="ban"
            words={`不要给 ${contact.name}`}
            onTap={() => wish({ kind: 'exclude', householdId, personId: contact.personId }, `记下了，重算时不给 ${contact.name}`)}
          />
        </View>
      )}
      <MemberChoice members={gate.members.filter(({ personId }) => personId !== contact?.personId)} colourOf={colourOf} onPick={pinTo} />
    </Sheet>
  )
}

const Fact = ({ label, words }: { label: string; words: string }) => (
  <View className="pf">
    <View className="pf-label">{label}</View>
    <View className="grow">{words}</View>
  </View>
)
