import type { SeatChoiceView } from '@shared/issues'
import { View } from '@tarojs/components'
import { Choice } from '@/components/choice/choice'

interface Props {
  seats: readonly SeatChoiceView[]
  on?: string
  onPick: (seat: string) => void
}

/** Whom to ask: 网格员 刘芳. Only seats that somebody holds are offered. */
export const SeatChoice = ({ seats, on, onPick }: Props) =>
  seats.length === 0 ? (
    <View className="note">眼下没有别人可找，请打值班电话</View>
  ) : (
    <Choice
      list
      items={seats.map(({ seat, name, people }) => ({ key: seat, words: `${name} ${people.slice(0, 2).join('、')}` }))}
      on={on}
      onPick={onPick}
    />
  )
