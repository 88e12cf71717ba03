import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { WordField } from '@/components/word-field/word-field'
import { newRequestId } from '@/lib/request-id'

interface Props {
  title: string
  onSend: (words: string, clientRequestId: string) => Promise<unknown>
  onClose: () => void
}

/** 补充情况: words for everybody who can see the issue. */
export function CommentSheet({ title, onSend, onClose }: Props) {
  const [clientRequestId] = useState(newRequestId)
  const [words, setWords] = useState('')
  return (
    <Sheet
      title={title}
      onClose={onClose}
      acts={
        <Button
          words="发出去"
          kind="primary"
          disabled={!words.trim()}
          busyWords="正在发…"
          onTap={() => onSend(words.trim(), clientRequestId)}
        />
      }
    >
      <WordField value={words} placeholder="看得到这件事的人都能看到" max={500} autoFocus onChange={setWords} />
    </Sheet>
  )
}
