import type { HandoverItemView } from '@shared/handovers'
import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Thumb } from '@/components/thumb/thumb'
import { clockTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { handoverChips, isSettled } from './handover-words'

interface Props {
  item: HandoverItemView
  /** In front of what is not clear yet. */
  nth?: number
  /** Buttons. */
  acts?: ReactNode
}

/** One issue of a hand-over: where it stands, what to watch, what was asked, who confirmed it. */
export function HandoverLine({ item, nth, acts }: Props) {
  const { issue, watch, questions, confirmed } = item
  const now = useNow()
  if (!issue) return null
  return (
    <View className={`card pad handover-line ${isSettled(item) ? 'done' : ''}`}>
      <View className="head">
        <Mark item={item} nth={nth} />
        <View className="grow">
          <View className="words">{issue.title}</View>
          <View className="chips">
            {handoverChips(issue, now).map(({ kind, words }) => (
              <StatusChip key={kind} kind={kind} words={words} />
            ))}
            <View className="note nb">{issue.placeName}</View>
          </View>
          {issue.holder && !isSettled(item) && <View className="note">现在在 {issue.holder}</View>}
          {issue.promise && <View className="note">{issue.promise}</View>}
        </View>
        {issue.photo && <Thumb photos={[issue.photo]} size={56} />}
      </View>
      <View className="body">
        {watch && <Slip title="要盯的">{watch.words}</Slip>}
        {questions.map((question) => (
          <Slip key={question.at} title={`${question.who}问`}>
            {question.words}
            {question.answer && (
              <View className="answer">
                {question.answer.who}：{question.answer.words}
              </View>
            )}
          </Slip>
        ))}
        {confirmed && (
          <View className="note">
            {confirmed.who} {clockTime(confirmed.at)} 确认
          </View>
        )}
        {acts && <View className="acts">{acts}</View>}
      </View>
    </View>
  )
}

export const Mark = ({ item, nth }: { item: HandoverItemView; nth?: number }) => (
  <View className={`mark ${item.state}`}>{isSettled(item) ? <Icon name="check" /> : nth}</View>
)

export const Slip = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <View className="slip">
    <View className="of">{title}</View>
    {children}
  </View>
)
