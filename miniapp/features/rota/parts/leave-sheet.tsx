import type { RotaChange, RotaPlanView, RotaSettingsView } from '@shared/rota'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { SegControl } from '@/components/desk/seg-control'
import { Icon } from '@/components/icon/icon'
import { Pills } from '@/components/pills/pills'
import { Sheet } from '@/components/sheet/sheet'
import { Tap } from '@/components/tap/tap'
import type { RotaDraft } from '../data/use-rota-draft'
import { daysWords, dayWords } from '../rules/rota-words'
import { DayRange, type Days } from './day-range'
import './leave-sheet.scss'

type Kind = 'leave' | 'want' | 'avoid'

const kinds: { key: Kind; words: string }[] = [
  { key: 'leave', words: '请假' },
  { key: 'want', words: '想值班' },
  { key: 'avoid', words: '不想值班' },
]

interface Props {
  draft: RotaDraft
  settings: RotaSettingsView
  onClose: () => void
}

/** 请假和心愿 of a month: what is written down, and one more. */
export function LeaveSheet({ draft, settings, onClose }: Props) {
  const { shown, change } = draft
  const people = peopleOf(settings)
  const [personId, setPersonId] = useState('')
  const [kind, setKind] = useState<Kind>('leave')
  const [days, setDays] = useState<Days>()
  const name = people.find(({ key }) => key === personId)?.words
  const add = () => {
    if (!name || !days) return
    const { first, last } = days
    change([
      kind === 'leave' ? { kind: 'leave', personId, firstDay: first, lastDay: last } : { kind: 'wish', personId, day: first, wish: kind },
    ])
    setDays(undefined)
  }
  return (
    <Sheet title="请假和心愿" onClose={onClose} acts={<Button kind="primary" words="好了" onTap={onClose} />}>
      <Written plan={shown.plan} onTakeBack={(back) => change([back])} />
      <View className="leave-form">
        <Pills items={people} on={personId} onPick={setPersonId} />
        <SegControl
          items={kinds}
          on={kind}
          onPick={(next) => {
            setKind(next)
            setDays(undefined)
          }}
        />
        <DayRange month={shown.month} value={days} single={kind !== 'leave'} onChange={setDays} />
        <Button words={addWords(kind, name, days)} disabled={!name || !days} onTap={add} />
        <View className="note">记上以后和改的班一起存。请假的人重新排时不会排到，心愿尽量照顾。</View>
      </View>
    </Sheet>
  )
}

/** What is missing, or what will be written down. */
function addWords(kind: Kind, name: string | undefined, days: Days | undefined): string {
  if (!name) return '先点谁'
  if (!days) return kind === 'leave' ? '再点从哪天、到哪天' : '再点哪一天'
  const what = kinds.find(({ key }) => key === kind)?.words ?? ''
  return `记上：${name} ${daysWords({ firstDay: days.first, lastDay: days.last })}${what}`
}

const peopleOf = ({ settings, people }: RotaSettingsView) => {
  const pool = new Set(settings.posts.flatMap(({ personIds }) => personIds))
  return people.filter(({ personId }) => pool.has(personId)).map(({ personId: key, name: words }) => ({ key, words }))
}

function Written({ plan, onTakeBack }: { plan?: RotaPlanView; onTakeBack: (change: RotaChange) => void }) {
  const lines = [
    ...(plan?.leaves ?? []).map(({ personId, name, firstDay, lastDay }) => ({
      day: firstDay,
      words: `${name} ${daysWords({ firstDay, lastDay })}请假`,
      back: { kind: 'endLeave', personId, firstDay } as const,
    })),
    ...(plan?.wishes ?? []).map(({ personId, name, day, wish }) => ({
      day,
      words: `${name} ${dayWords(day)}${wish === 'want' ? '想值班' : '不想值班'}`,
      back: { kind: 'wish', personId, day, wish: null } as const,
    })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
  if (lines.length === 0) return <View className="hint-box">这个月还没人请假，也没有心愿。</View>
  return (
    <View>
      {lines.map(({ words, back }) => (
        <View key={words} className="leave-line">
          <View className="grow">{words}</View>
          <Tap className="ll-back" label={`${words}，去掉`} onTap={() => onTakeBack(back)}>
            <Icon name="close" />
          </Tap>
        </View>
      ))}
    </View>
  )
}
