import type { DutyWeeksView } from '@shared/duty'
import type { RotaCoverView, RotaShiftView, RotaStretch } from '@shared/rota'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { dayAndTime, dayHeading, noonOf } from '@/lib/times'
import './gap-card.scss'
import { gapsBesides, redTitle } from './red-lines'
import { hours } from './shift-words'

const shownFirst = 4

interface Props {
  cover: RotaCoverView
  days: DutyWeeksView['days']
  now: Date
  onTake: (shift: RotaShiftView) => void
}

/** What nobody has in the coming 30 days, and taking it. */
export function GapCard({ cover, days, now, onTake }: Props) {
  const [all, setAll] = useState(false)
  const gaps = gapsBesides(cover)
  const lines = [
    ...cover.free.map((shift) => ({ from: shift.from, key: shift.id, shift })),
    ...gaps.map((gap) => ({ from: gap.from, key: `${gap.post} ${gap.from}`, gap })),
  ].sort((a, b) => a.from.localeCompare(b.from))
  if (lines.length === 0) return <AllManned />
  const holiday = (day: string) => days.find((one) => one.day === day && one.kind === 'off')?.name
  return (
    <View className="card gap-card">
      <View className="gap-head">
        <Icon name="tri-f" />
        <View className="grow">{redTitle(cover.free.length, gaps.length)}</View>
      </View>
      {lines
        .slice(0, all ? undefined : shownFirst)
        .map((line) =>
          'shift' in line ? (
            <FreeShift key={line.key} shift={line.shift} holiday={holiday(line.shift.day)} now={now} onTake={onTake} />
          ) : (
            <Gap key={line.key} gap={line.gap} end={cover.to} now={now} />
          ),
        )}
      {!all && lines.length > shownFirst && (
        <Tap className="gap-more" onTap={() => setAll(true)}>
          还有 {lines.length - shownFirst} 处，都看看
          <Icon name="chev-d" />
        </Tap>
      )}
    </View>
  )
}

const AllManned = () => (
  <View className="card gap-whole">
    <Icon name="okring" />
    30 天里每个班都有人
  </View>
)

interface FreeProps {
  shift: RotaCoverView['free'][number]
  holiday?: string
  now: Date
  onTake: Props['onTake']
}

const FreeShift = ({ shift, holiday, now, onTake }: FreeProps) => (
  <View className="gap-line">
    <View className="grow">
      <View className="gap-name">
        {dayHeading(noonOf(shift.day), now)} {shift.name}
      </View>
      <View className="note">{[holiday, shift.postName, hours(shift, now)].filter(Boolean).join('，')}</View>
    </View>
    {shift.mayTake && <Button words="我来值" kind="tint" onTap={() => onTake(shift)} />}
  </View>
)

/** No shift that could be taken: nothing is arranged there, or whoever has it cannot be reached. */
const Gap = ({ gap, end, now }: { gap: RotaStretch; end: string; now: Date }) => (
  <View className="gap-line">
    <View className="grow">
      <View className="gap-name">
        {dayAndTime(gap.from, now)} 起，{gap.postName}没人
      </View>
      <View className="note">{gap.to === end ? '后面还没排班' : `到${dayAndTime(gap.to, now)}，没排班或电话打不通`}</View>
    </View>
  </View>
)
