import { type ChangeNoticeInput, maxNoticeAdvice, maxNoticeReason, maxNoticeTitle, type NoticeView } from '@shared/notices'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { WordField } from '@/components/word-field/word-field'
import { sayError } from '@/lib/feedback'
import { newRequestId } from '@/lib/request-id'
import { useNow } from '@/lib/use-now'
import { MomentChoice } from './moment-choice'
import './notice.scss'
import { missingInNotice, momentAt, type NoticeDraft } from './notice-draft'
import { noticeSpan } from './notice-words'

type Text = Omit<ChangeNoticeInput, 'commandId'>

interface Props {
  /** The gate or the whole building; absent when one is changed. */
  areas?: readonly { id: string; name: string }[]
  start: NoticeDraft
  /** The notice that is changed. */
  kept?: NoticeView
  send: string
  onSend: (requestId: string, areaId: string, text: Text) => Promise<void>
}

/** What, for whom, from when to when, what to do meanwhile, whom to call. One request however often it is tapped. */
export function NoticeForm({ areas, start, kept, send, onSend }: Props) {
  const now = useNow()
  const [requestId] = useState(newRequestId)
  const [draft, setDraft] = useState(start)
  const set = (change: Partial<NoticeDraft>) => setDraft((before) => ({ ...before, ...change }))
  const fromAt = momentAt(draft.from, now, kept?.fromAt)
  const untilAt = momentAt(draft.until, now, kept?.untilAt)
  const missing = missingInNotice(draft, fromAt, untilAt, now)
  const submit = () => {
    const { title, reason, advice, phone, areaId } = draft
    const text: Text = {
      title: title.trim(),
      reason: reason.trim(),
      advice: advice.trim() || undefined,
      phone,
      fromAt: fromAt.toISOString(),
      untilAt: untilAt.toISOString(),
    }
    return onSend(requestId, areaId, text).catch(sayError)
  }
  return (
    <Screen
      top={<NavBar title={kept ? '改告知单' : '贴告知单'} sub={kept?.areaName} leave="close" />}
      bottom={
        <ActionBar hint={missing ?? (kept ? '改了不再打扰大家' : '贴出去，马上看得到，每户告诉一次')}>
          <Button words={send} kind="primary" disabled={missing !== undefined} busyWords="正在贴…" onTap={submit} />
        </ActionBar>
      }
    >
      {areas && (
        <View className="card pad notice-form">
          <View className="h3">贴给谁看</View>
          <Choice items={areas.map(({ id, name }) => ({ key: id, words: name }))} on={draft.areaId} onPick={(areaId) => set({ areaId })} />
        </View>
      )}
      <View className="card pad notice-form">
        <View className="h3">什么事</View>
        <WordField
          value={draft.title}
          max={maxNoticeTitle}
          label="什么事"
          placeholder="一句话：停水检修、电梯停用"
          onChange={(title) => set({ title })}
        />
        <View className="h3 more">为什么</View>
        <WordField
          value={draft.reason}
          max={maxNoticeReason}
          label="为什么"
          placeholder="写给老人看得懂的话"
          onChange={(reason) => set({ reason })}
        />
        <View className="h3 more">大家怎么办</View>
        <WordField
          value={draft.advice}
          max={maxNoticeAdvice}
          label="大家怎么办"
          placeholder="可以不写：提前存一点水"
          onChange={(advice) => set({ advice })}
        />
      </View>
      <View className="card pad notice-form">
        <View className="h3">从什么时候</View>
        <MomentChoice
          days={kept ? ['kept', 'now', '0', '1'] : ['now', '0', '1', '2']}
          value={draft.from}
          onChange={(from) => set({ from })}
        />
        <View className="h3 more">到什么时候</View>
        <MomentChoice
          days={kept ? ['kept', '0', '1', '2'] : ['0', '1', '2', '6']}
          value={draft.until}
          onChange={(until) => set({ until })}
        />
        <View className="note span">{noticeSpan({ fromAt: fromAt.toISOString(), untilAt: untilAt.toISOString() }, now)}</View>
      </View>
      <View className="card pad notice-form">
        <View className="h3">有事打给谁</View>
        <Choice
          items={[
            { key: 'desk' as const, words: '社区值守' },
            { key: 'own' as const, words: '我的号码' },
          ]}
          on={draft.phone}
          onPick={(phone) => set({ phone })}
        />
        {draft.phone === 'own' && <View className="note span">先要在“我的”里同意给居民看，不然贴不出去</View>}
      </View>
    </Screen>
  )
}
