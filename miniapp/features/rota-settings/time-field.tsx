import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { fieldName } from '@/lib/field-name'
import { clockOf, minutesOf } from './time-of-day'

interface Props {
  label: string
  minutes: number
  onChange: (minutes: number) => void
}

/** A time of day, typed; what is no time is said, and the last one stands. */
export function TimeField({ label, minutes, onChange }: Props) {
  const [typed, setTyped] = useState(clockOf(minutes))
  const write = (next: string) => {
    setTyped(next)
    const read = minutesOf(next)
    if (read !== undefined) onChange(read)
  }
  const read = minutesOf(typed)
  const shown = read !== undefined && clockOf(read) !== clockOf(minutes) ? clockOf(minutes) : typed
  return (
    <View className="time-field">
      <Input
        className={`tf-input ${read === undefined ? 'wrong' : ''}`}
        value={shown}
        maxlength={5}
        placeholder="8:30"
        onInput={({ detail }) => write(detail.value)}
        {...fieldName(label)}
      />
      {read === undefined && <View className="tf-hint">写成 8:30，现在还按 {clockOf(minutes)}</View>}
    </View>
  )
}
