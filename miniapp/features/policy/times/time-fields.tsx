import type { ClockKind, OfficeHours } from '@shared/community-policy'
import { View } from '@tarojs/components'
import { Choice } from '@/components/choice/choice'
import type { PolicyDraft } from '../data/use-policy-draft'
import { FieldPop } from '../parts/field-pop'
import { clockOf, kindWords, officeHours } from '../rules/clock-fields'
import type { PolicyField } from '../rules/policy-field'
import { LengthEditor } from './length-editor'
import './time-fields.scss'

const kinds = (Object.keys(kindWords) as ClockKind[]).map((key) => ({ key, words: kindWords[key] }))
const halfHours = Array.from({ length: 49 }, (_, half) => half * 30)

interface Props<Value> {
  field: PolicyField<Value>
  draft: PolicyDraft
  end?: boolean
}

export const LengthField = ({ field, draft, end }: Props<number>) => (
  <FieldPop field={field} draft={draft} end={end}>
    {(minutes, change, close) => <LengthEditor what={field.what} minutes={minutes} onChange={change} onDone={close} />}
  </FieldPop>
)

/** When a clock runs. */
export const KindField = ({ field, draft, end }: Props<ClockKind>) => (
  <FieldPop field={field} draft={draft} end={end}>
    {(kind, change, close) => (
      <Choice
        list
        items={kinds}
        on={kind}
        onPick={(next) => {
          change(next)
          close()
        }}
      />
    )}
  </FieldPop>
)

/** A whole number out of a few. @param figures in the order shown */
export const FigureField = ({ field, draft, end, figures }: Props<number> & { figures: readonly number[] }) => (
  <FieldPop field={field} draft={draft} end={end}>
    {(value, change, close) => (
      <View className="figure-list">
        <Choice
          list
          items={figures.map((figure) => ({ key: String(figure), words: field.words(figure) }))}
          on={String(value)}
          onPick={(next) => {
            change(Number(next))
            close()
          }}
        />
      </View>
    )}
  </FieldPop>
)

/** From when to when the office works. */
export const HoursField = ({ draft, end }: { draft: PolicyDraft; end?: boolean }) => (
  <FieldPop field={officeHours} draft={draft} end={end}>
    {(hours, change) => (
      <View className="hours-lists">
        <HourList words="从" hours={hours} part="from" onChange={change} />
        <HourList words="到" hours={hours} part="to" onChange={change} />
      </View>
    )}
  </FieldPop>
)

interface HourProps {
  words: string
  hours: OfficeHours
  part: keyof OfficeHours
  onChange: (hours: OfficeHours) => void
}

function HourList({ words, hours, part, onChange }: HourProps) {
  const choices = [...new Set([...halfHours, hours[part]])].sort((one, other) => one - other)
  return (
    <View>
      <View className="note">{words}</View>
      <View className="figure-list">
        <Choice
          list
          items={choices.map((minutes) => ({ key: String(minutes), words: clockOf(minutes) }))}
          on={String(hours[part])}
          onPick={(minutes) => onChange({ ...hours, [part]: Number(minutes) })}
        />
      </View>
    </View>
  )
}
