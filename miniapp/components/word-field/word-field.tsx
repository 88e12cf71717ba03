import { Textarea, View } from '@tarojs/components'
import './word-field.scss'

interface Props {
  value: string
  placeholder: string
  max?: number
  /** The report's own text: larger, without a well around it. */
  bare?: boolean
  autoFocus?: boolean
  label?: string
  onChange: (value: string) => void
  onBlur?: () => void
}

/** Where somebody writes words; grows with them. */
export const WordField = ({ value, placeholder, max = 2000, bare, autoFocus, label, onChange, onBlur }: Props) => (
  <View className={`word-field ${bare ? 'bare' : ''}`}>
    <Textarea
      className="area"
      value={value}
      placeholder={placeholder}
      placeholderClass="hint-words"
      maxlength={max}
      autoHeight
      autoFocus={autoFocus}
      focus={autoFocus}
      disableDefaultPadding
      showConfirmBar={false}
      cursorSpacing={120}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={onBlur}
      {...(process.env.TARO_ENV === 'h5' ? { 'aria-label': label ?? placeholder } : { ariaLabel: label ?? placeholder })}
    />
  </View>
)
