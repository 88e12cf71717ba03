import { maxHandoverWords } from '@shared/handovers'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { WordField } from '@/components/word-field/word-field'
import { sayError } from '@/lib/feedback'

interface Props {
  title: string
  placeholder: string
  /** What stands there already; may be emptied. */
  before?: string
  /** Above the field: which article. */
  above?: ReactNode
  ready?: boolean
  onSend: (words: string | null) => Promise<void>
  onClose: () => void
}

/** Whatever one side tells the other; what was typed stays until the server has it. */
export function WordsSheet({ title, placeholder, before = '', above, ready = true, onSend, onClose }: Props) {
  const [words, setWords] = useState(before)
  const typed = words.trim()
  const send = () => onSend(typed || null).then(onClose, sayError)
  return (
    <Sheet
      title={title}
      onClose={onClose}
      acts={<Button words="写好了" kind="primary" busyWords="正在存…" disabled={!ready || (typed === '' && before === '')} onTap={send} />}
    >
      <View className="handover-words">
        {above}
        <WordField value={words} placeholder={placeholder} max={maxHandoverWords} label={title} onChange={setWords} />
      </View>
    </Sheet>
  )
}
