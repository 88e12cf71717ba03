import type { HandoverItemView } from '@shared/handovers'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { StatusChip } from '@/components/status-chip/status-chip'
import { clockTime } from '@/lib/times'
import { Mark, Slip } from './handover-line'
import { articleWords, isSettled } from './handover-words'

/** 物品: counted together, what is missing said one by one. */
export function ArticlesCard({ items, nth, acts }: { items: HandoverItemView[]; nth?: number; acts?: ReactNode }) {
  const [first] = items
  const [last] = items.map(({ confirmed }) => confirmed).sort((a, b) => (b?.at ?? '').localeCompare(a?.at ?? ''))
  const missing = items.filter(({ state }) => state === 'missing')
  const settled = items.every(isSettled)
  if (!first) return null
  return (
    <View className={`card pad handover-line ${settled ? 'done' : ''}`}>
      <View className="head">
        <Mark item={items.find((item) => !isSettled(item)) ?? first} nth={nth} />
        <View className="grow">
          <View className="words">{items.map(articleWords).join('、')}</View>
          <View className="chips">
            <StatusChip kind="article" />
          </View>
        </View>
      </View>
      <View className="body">
        {missing.map((item) => (
          <Slip key={articleWords(item)} title={`${item.article?.name ?? ''}不对`}>
            {item.confirmed?.words}
          </Slip>
        ))}
        {items.flatMap(({ article, questions }) =>
          questions.map((question) => (
            <Slip key={question.at} title={`${question.who}问${article?.name ?? ''}`}>
              {question.words}
              {question.answer && (
                <View className="answer">
                  {question.answer.who}：{question.answer.words}
                </View>
              )}
            </Slip>
          )),
        )}
        {settled && last && (
          <View className="note">
            {last.who} {clockTime(last.at)} 点过{missing.length === 0 && '，都在'}
          </View>
        )}
        {acts && <View className="acts">{acts}</View>}
      </View>
    </View>
  )
}
