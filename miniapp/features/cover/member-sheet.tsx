import type { AssignmentSettings, MemberAvailabilityInput, MemberView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { Sheet } from '@/components/sheet/sheet'
import { Stepper } from '@/components/stepper/stepper'
import { WordField } from '@/components/word-field/word-field'
import { date } from '@/lib/times'
import { formOf, inputOf, type LeaveForm, leaveEnd, lengthChoices, standings } from './leave-form'

const reasonMax = 100

interface Props {
  member: MemberView
  settings: AssignmentSettings
  now: Date
  onSave: (input: MemberAvailabilityInput) => Promise<unknown>
  onClose: () => void
}

/** One member: here, on leave or no longer; and how many households at most. */
export function MemberSheet({ member, settings, now, onSave, onClose }: Props) {
  const [form, setForm] = useState(() => formOf(member, settings.max))
  const change = (part: Partial<LeaveForm>) => setForm({ ...form, ...part })
  const { standing, length, reason, max } = form
  return (
    <Sheet
      title={member.name}
      onClose={onClose}
      acts={<Button words="存下" kind="primary" busyWords="正在存…" onTap={() => onSave(inputOf(form, member, settings.max, now))} />}
    >
      <View className="note">
        {member.gateName ?? '住处没登记'}，现在联 {member.load} 户。{consequence(standing, member.load)}
      </View>
      <Choice items={standings} on={standing} onPick={(next) => change({ standing: next })} />
      {standing === 'leave' && (
        <>
          <View className="h3">请到哪天</View>
          <Choice pairs items={lengthChoices(member, now)} on={length} onPick={(next) => change({ length: next })} />
          <View className="note">到 {date(leaveEnd(form, member, now), now)}，过了这天又能联户</View>
        </>
      )}
      {standing !== 'here' && (
        <WordField value={reason} placeholder="为什么（本人和同事看得到）" max={reasonMax} onChange={(next) => change({ reason: next })} />
      )}
      <Stepper words="最多联" value={max} min={1} max={Math.max(settings.max, max)} unit="户" onChange={(next) => change({ max: next })} />
      <View className="note">
        {max === settings.max ? `和大家一样，最多 ${settings.max} 户` : `只有这位最多 ${max} 户，别人最多 ${settings.max} 户`}
      </View>
    </Sheet>
  )
}

function consequence(standing: LeaveForm['standing'], load: number): string {
  if (standing === 'here' || load === 0) return ''
  return '换好人以前，这几户有事还找这位'
}
