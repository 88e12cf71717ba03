import type { Purpose } from '@shared/channels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { canAsk } from './ask-for-reminders'
import { mayOffer } from './asking-calmly'
import { useReminders } from './reminders-data'
import './reminder-card.scss'
import { sayAnswer, useAsk } from './use-ask'
import { isMissing, ofPurposes, whatToAsk } from './what-to-ask'

interface Props {
  /** 有人接了，微信叫您一声？ */
  title: string
  words: string
  /** Only these; absent: everything this person may be told. */
  purposes?: readonly Purpose[]
}

/** 开启提醒, where it makes sense: only while a message would not come, and not within a week of a no. */
export function ReminderCard({ title, words, purposes }: Props) {
  const reminders = useReminders(canAsk())
  const { ask, sheet } = useAsk()
  const [answered, setAnswered] = useState(false)
  const mine = reminders.data?.purposes ?? []
  const about = purposes ? ofPurposes(mine, purposes) : mine
  if (answered || !isMissing(about) || !mayOffer(new Date())) return null
  const wanted = whatToAsk(about)
  const lasting = about.some(({ kind, templateId }) => kind === 'longTerm' && templateId && wanted.includes(templateId))
  const press = () =>
    ask(wanted).then((came) => {
      if (came.kind === 'answered') setAnswered(true)
      return sayAnswer(came)
    })
  return (
    <>
      <View className="card pad reminder-card">
        <View className="disc">
          <Icon name="bell" />
        </View>
        <View className="grow">
          <View className="title">{title}</View>
          <View className="ink2">{words}</View>
          <View className="foot">
            <View className="grow note">{lasting ? '点一次，一直提醒' : '点一次提醒一次'}</View>
            <Button words="开启提醒" kind="tint" busyWords="正在问…" onTap={press} />
          </View>
        </View>
      </View>
      {sheet}
    </>
  )
}
