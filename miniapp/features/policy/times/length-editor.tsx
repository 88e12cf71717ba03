import { minutesInWords } from '@shared/promise-words'
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { Pills } from '@/components/pills/pills'
import { fieldName } from '@/lib/field-name'
import { countOf, type LengthUnit, lengthOf, lengthUnits, minutesOfLength, unitWords, usualMinutes } from '../rules/durations'
import './length-editor.scss'

const usual = usualMinutes.map((minutes) => ({ key: String(minutes), words: minutesInWords(minutes) }))
const units = lengthUnits.map((key) => ({ key, words: unitWords[key] }))

interface Props {
  what: string
  minutes: number
  onChange: (minutes: number) => void
  onDone: () => void
}

/** A length of time: a usual one by a tap, any other as so many minutes, hours or days. */
export function LengthEditor({ what, minutes, onChange, onDone }: Props) {
  const [typed, setTyped] = useState(String(lengthOf(minutes).count))
  const [unit, setUnit] = useState<LengthUnit>(lengthOf(minutes).unit)
  const write = (nextTyped: string, nextUnit: LengthUnit) => {
    setTyped(nextTyped)
    setUnit(nextUnit)
    const count = countOf(nextTyped)
    if (count) onChange(minutesOfLength({ count, unit: nextUnit }))
  }
  return (
    <View className="length-editor">
      <Pills
        items={usual}
        on={String(minutes)}
        onPick={(key) => {
          onChange(Number(key))
          onDone()
        }}
      />
      <View className="le-own">
        <Input
          className="le-count"
          type="number"
          maxlength={5}
          value={typed}
          onInput={({ detail }) => write(detail.value, unit)}
          onConfirm={onDone}
          {...fieldName(what)}
        />
        <SegControl items={units} on={unit} onPick={(next) => write(typed, next)} />
      </View>
      {countOf(typed) === undefined && <View className="le-hint t-danger">写 1 以上的整数，现在还按 {minutesInWords(minutes)}</View>}
    </View>
  )
}
