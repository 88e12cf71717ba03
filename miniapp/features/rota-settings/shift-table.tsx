import type { PatternShift, RotaPost } from '@shared/rota'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { SegControl } from '@/components/desk/seg-control'
import { type DayKind, dayKinds, maxShiftsADay, newShift, same } from './posts'
import { ShiftRow } from './shift-row'

interface Props {
  /** 物业 */
  name: string
  shifts: RotaPost['shifts']
  onChange: (shifts: RotaPost['shifts']) => void
}

/** The shifts of each kind of day; rest days and holidays may differ from workdays. */
export function ShiftTable({ name, shifts, onChange }: Props) {
  const [kind, setKind] = useState<DayKind>('workday')
  const shown = shifts[kind]
  const asWorkday = same(shown, shifts.workday)
  const dayName = dayKinds.find(({ key }) => key === kind)?.words ?? ''
  const write = (next: PatternShift[]) => onChange({ ...shifts, [kind]: next })
  return (
    <View className="shift-table">
      <View className="row">
        <SegControl items={dayKinds} on={kind} onPick={setKind} />
        {kind !== 'workday' &&
          (asWorkday ? (
            <View className="note">和工作日一样，改了就不一样</View>
          ) : (
            <Button small words="和工作日一样" onTap={() => write([...shifts.workday])} />
          ))}
      </View>
      {shown.map((shift, index) => (
        <ShiftRow
          // a row is known by its place: its name is what is being typed
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are neither sorted nor dragged
          key={`${kind}/${index}/${shown.length}`}
          where={`${name}${dayName}第 ${index + 1} 班`}
          shift={shift}
          onChange={(next) => write(shown.map((one, at) => (at === index ? next : one)))}
          onRemove={() => write(shown.filter((_, at) => at !== index))}
        />
      ))}
      {shown.length === 0 && <View className="note st-none">{dayName}不值班</View>}
      {shown.length < maxShiftsADay && <Button small icon="plus" words="加一个班" onTap={() => write([...shown, newShift(shown)])} />}
    </View>
  )
}
