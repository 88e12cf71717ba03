import type { RotaShiftView } from '@shared/rota'
import { View } from '@tarojs/components'
import { Sheet } from '@/components/sheet/sheet'
import { dayHeading, noonOf } from '@/lib/times'
import { ShiftLine } from './shift-line'
import type { DayCell } from './weeks'

interface Props {
  cell: DayCell
  shifts: readonly RotaShiftView[]
  myIds: readonly string[]
  now: Date
  onClose: () => void
}

/** Who is on which shift of a day. */
export function DaySheet({ cell: { day }, shifts, myIds, now, onClose }: Props) {
  const those = shifts.filter((shift) => shift.day === day)
  return (
    <Sheet title={dayHeading(noonOf(day), now)} onClose={onClose}>
      {those.length === 0 && <View className="note">这一天没有排好的班</View>}
      {those.map((shift) => (
        <ShiftLine key={shift.id} shift={shift} mine={shift.person !== undefined && myIds.includes(shift.person.personId)} now={now} />
      ))}
    </Sheet>
  )
}
