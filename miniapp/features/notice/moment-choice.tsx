import { Choice } from '@/components/choice/choice'
import type { Moment } from './notice-draft'

const dayWords: Record<Moment['day'], string> = {
  now: '现在',
  kept: '不改',
  '0': '今天',
  '1': '明天',
  '2': '后天',
  '6': '一周后',
}
const hours = ['6', '9', '12', '15', '18', '21', '24'].map((hour) => ({ key: hour, words: `${hour} 点` }))

interface Props {
  days: readonly Moment['day'][]
  value: Moment
  onChange: (value: Moment) => void
}

/** A day and an hour, by tapping: no wheel to turn. */
export const MomentChoice = ({ days, value, onChange }: Props) => (
  <>
    <Choice
      pairs={days.length > 3}
      items={days.map((key) => ({ key, words: dayWords[key] }))}
      on={value.day}
      onPick={(day) => onChange({ ...value, day })}
    />
    {value.day !== 'now' && value.day !== 'kept' && (
      <Choice pairs items={hours} on={value.hour} onPick={(hour) => onChange({ ...value, hour })} />
    )}
  </>
)
