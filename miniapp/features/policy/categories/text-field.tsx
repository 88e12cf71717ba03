import { Input } from '@tarojs/components'
import { fieldName } from '@/lib/field-name'

interface Props {
  label: string
  value: string
  max: number
  placeholder: string
  onChange: (words: string) => void
  onDone?: () => void
}

/** A few words in one line. */
export const TextField = ({ label, value, max, placeholder, onChange, onDone }: Props) => (
  <Input
    className="text-field"
    value={value}
    maxlength={max}
    placeholder={placeholder}
    onInput={({ detail }) => onChange(detail.value)}
    onConfirm={onDone}
    {...fieldName(label)}
  />
)
