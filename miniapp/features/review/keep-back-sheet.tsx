import { keptBackText, maxReviewWords, type ReviewReason, reviewReason, reviewReasonWords } from '@shared/review'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { Icon } from '@/components/icon/icon'
import { Sheet } from '@/components/sheet/sheet'
import { WordField } from '@/components/word-field/word-field'

interface Props {
  onClose: () => void
  onKeepBack: (reason: ReviewReason, words: string | undefined) => Promise<unknown>
}

/** Why neighbours do not get to see it, in the very words its author will read. */
export function KeepBackSheet({ onClose, onKeepBack }: Props) {
  const [reason, setReason] = useState<ReviewReason>()
  const [words, setWords] = useState('')
  const more = words.trim() || undefined
  const complete = reason !== undefined && (reason !== 'other' || more !== undefined)
  return (
    <Sheet
      title="为什么不给邻居看？"
      onClose={onClose}
      acts={
        <>
          <Button words="再想想" onTap={onClose} />
          <Button
            className="grow"
            words="告诉说的人"
            kind="ink"
            disabled={!complete}
            busyWords="正在存…"
            onTap={() => reason && onKeepBack(reason, more)}
          />
        </>
      }
    >
      <View className="keep-back">
        <Choice list items={reviewReason.options.map((key) => ({ key, words: reviewReasonWords[key] }))} on={reason} onPick={setReason} />
        <WordField value={words} max={maxReviewWords} placeholder="想多说一句，写在这里" onChange={setWords} />
        <View className="will-read">
          <Icon name="eye" />
          <View className="grow">
            {complete ? (
              <>
                说的人会看到：<Text className="m">“{keptBackText(reason, more)}”</Text>。办的人照样看得到，照常办
              </>
            ) : reason ? (
              '选了“其他”，请写一句，对方才明白'
            ) : (
              '选一个原因，说的人会看到'
            )}
          </View>
        </View>
      </View>
    </Sheet>
  )
}
