import { type Urgency, urgency as urgencies } from '@shared/community-policy'
import { type IssueEventInput, type IssueView, type PersonEvent, urgencyWords } from '@shared/issues'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { MediaPicker } from '@/components/report/media-picker'
import { Sheet } from '@/components/sheet/sheet'
import { WordField } from '@/components/word-field/word-field'
import { newRequestId } from '@/lib/request-id'
import type { ActionWords } from './action-words'
import { eventInput } from './event-input'
import { MergeChoice } from './merge-choice'
import { missingBefore } from './missing-answer'
import { Question } from './question'
import { SeatChoice } from './seat-choice'
import { useSheetPhotos } from './use-sheet-photos'

interface Props {
  event: PersonEvent
  words: ActionWords
  issue: IssueView
  onSend: (input: IssueEventInput) => Promise<unknown>
  onClose: () => void
}

const maxAfterPhotos = 9
const days = [
  { key: '0', words: '今天' },
  { key: '1', words: '明天' },
  { key: '2', words: '后天' },
  { key: '6', words: '一周内' },
]
const urgencyChoices = urgencies.options.map((key) => ({ key, words: urgencyWords[key] }))

/** Words, photos, a day: what an action asks before it is sent. */
export function ActionSheet({ event, words, issue, onSend, onClose }: Props) {
  const { asked, title, send } = words
  // One command per opened sheet: a second tap after a lost answer is the same act.
  const [commandId] = useState(newRequestId)
  const [said, setSaid] = useState('')
  const [day, setDay] = useState('0')
  const [urgency, setUrgency] = useState<Urgency>(issue.urgency)
  const [to, setTo] = useState<string>()
  const [targetId, setTarget] = useState<string>()
  const [receiver, setReceiver] = useState('')
  const photos = useSheetPhotos(maxAfterPhotos)
  const photoMissing = asked.photos === true && issue.afterPhotoRequired && photos.ids.length === 0
  const sameUrgency = urgency === issue.urgency
  const missing = missingBefore({ said, to, targetId, sameUrgency, receiver, photoMissing, rising: photos.rising }, words)
  const submit = () => {
    const answers = { words: said, photoIds: photos.ids, days: Number(day), urgency, to, targetId, receiver }
    const input = eventInput(event, answers, commandId, new Date())
    return input && onSend(input)
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      acts={<Button words={send} kind="primary" disabled={missing !== undefined} busyWords="正在发…" onTap={submit} />}
    >
      {event === 'reply' && issue.waiting && <Question waiting={issue.waiting} />}
      {asked.target && <MergeChoice choices={issue.mergeTo} on={targetId} onPick={setTarget} />}
      {asked.seats && <SeatChoice seats={issue[asked.seats]} on={to} onPick={setTo} />}
      {asked.receiver && <WordField value={receiver} placeholder="转给哪里：自来水公司、区住建委" max={40} onChange={setReceiver} />}
      {asked.urgency && <Choice pairs items={urgencyChoices} on={urgency} onPick={setUrgency} />}
      {asked.words !== 'none' && <WordField value={said} placeholder={asked.placeholder ?? ''} onChange={setSaid} />}
      {asked.day && (
        <>
          <View className="h3">什么时候办好</View>
          <Choice items={days} on={day} onPick={setDay} />
        </>
      )}
      {asked.photos && (
        <MediaPicker
          photos={photos.picked}
          max={maxAfterPhotos}
          words="拍一张办好以后的"
          onPick={() => void photos.add()}
          onRemove={photos.remove}
        />
      )}
      {missing && <View className="note">{missing}</View>}
    </Sheet>
  )
}
