import { type RefusalReason, type ResidencyRequestView, refusalText } from '@shared/residencies'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { Icon } from '@/components/icon/icon'
import { RequestCard } from '@/components/request-card/request-card'
import { WordField } from '@/components/word-field/word-field'
import { say, sayError } from '@/lib/feedback'
import { useDecide } from './use-requests'
import './requests.scss'

const reasons: { key: RefusalReason; words: string }[] = [
  { key: 'wrongRoom', words: '门牌好像选错了' },
  { key: 'doesNotLiveHere', words: '不住这里' },
  { key: 'unknownPerson', words: '不认识，要见一面' },
  { key: 'other', words: '别的原因' },
]
const maxWords = 200

/** One request that waits for me: yes, or no with a reason in the very words the applicant will read. */
export function WaitingCard({ request }: { request: ResidencyRequestView }) {
  const [refusing, setRefusing] = useState(false)
  const decide = useDecide()
  const confirm = () =>
    decide(request.id, { decision: 'confirm' })
      .then(() => say(`好了，${request.name} 能看楼里的事了`))
      .catch(sayError)
  return (
    <RequestCard request={request}>
      {refusing ? (
        <Refusal request={request} onBack={() => setRefusing(false)} />
      ) : (
        <View className="request-acts">
          <Button words="不是" onTap={() => setRefusing(true)} />
          <Button className="yes" words={`是 ${request.room} 的`} kind="ink" icon="check" busyWords="正在记…" onTap={confirm} />
        </View>
      )}
    </RequestCard>
  )
}

function Refusal({ request, onBack }: { request: ResidencyRequestView; onBack: () => void }) {
  const [reason, setReason] = useState<RefusalReason>()
  const [words, setWords] = useState('')
  const decide = useDecide()
  const more = words.trim()
  const complete = reason !== undefined && (reason !== 'other' || more !== '')
  const tell = () =>
    decide(request.id, { decision: 'refuse', reason, words: more || undefined })
      .then(() => say(`告诉 ${request.name} 了`))
      .catch(sayError)
  return (
    <>
      <View className="refusal">
        <View className="h3">为什么不是？</View>
        <Choice list items={reasons} on={reason} onPick={setReason} />
        <WordField value={words} max={maxWords} placeholder="想多说一句，写在这里" onChange={setWords} />
        <View className="will-read">
          <Icon name="eye" />
          <View className="grow">
            {complete ? (
              <>
                {request.name} 会看到：<Text className="m">“{refusalText(reason, more || undefined)}”</Text>
              </>
            ) : reason ? (
              '选了“别的原因”，请写一句，对方才明白'
            ) : (
              '选一个原因，对方会看到'
            )}
          </View>
        </View>
      </View>
      <View className="request-acts">
        <Button words="再想想" onTap={onBack} />
        <Button className="yes" words="告诉对方" kind="ink" disabled={!complete} busyWords="正在发…" onTap={tell} />
      </View>
    </>
  )
}
