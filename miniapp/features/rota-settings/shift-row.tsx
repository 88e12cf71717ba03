import type { PatternShift } from '@shared/rota'
import { Input, View } from '@tarojs/components'
import { SegControl } from '@/components/desk/seg-control'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { fieldName } from '@/lib/field-name'
import { TimeField } from './time-field'
import { clockOf, endAfter } from './time-of-day'

interface Props {
  /** 物业工作日第 1 班 */
  where: string
  shift: PatternShift
  onChange: (shift: PatternShift) => void
  onRemove: () => void
}

const counts = (['1', '2', '3'] as const).map((key) => ({ key, words: `${key} 人` }))
const maxName = 10

/** One shift of a day: its name, from when to when, how many are there. */
export const ShiftRow = ({ where, shift, onChange, onRemove }: Props) => {
  const { name, from, to, people } = shift
  return (
    <View className="shift-row">
      <Input
        className="sr-name"
        value={name}
        maxlength={maxName}
        placeholder="班名"
        onInput={({ detail }) => onChange({ ...shift, name: detail.value })}
        {...fieldName(`${where}的名字`)}
      />
      <TimeField
        label={`${where}从几点`}
        minutes={from}
        onChange={(next) => onChange({ ...shift, from: next % 1440, to: endAfter(next % 1440, to > 1440 ? to - 1440 : to) })}
      />
      <View className="note">到{to > 1440 ? '次日' : ''}</View>
      <TimeField label={`${where}到几点`} minutes={to} onChange={(next) => onChange({ ...shift, to: endAfter(from, next) })} />
      <SegControl
        items={counts}
        on={String(people) as '1' | '2' | '3'}
        onPick={(count) => onChange({ ...shift, people: Number(count) as PatternShift['people'] })}
      />
      <Tap className="sr-remove" label={`去掉${name}，${clockOf(from)}–${clockOf(to)}`} onTap={onRemove}>
        <Icon name="trash" />
      </Tap>
    </View>
  )
}
