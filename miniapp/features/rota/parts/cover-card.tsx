import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { wordsOf } from '@/lib/api-error'
import { useRotaCover } from '../data/rota-data'
import { coverLines } from '../rules/cover-words'
import './cover-card.scss'

const shownFirst = 3

/** What is red in the next 30 days, by what is published; each leads to its day. */
export function CoverCard({ communityId, onDay }: { communityId: string; onDay: (day: string) => void }) {
  const { data, error, refetch } = useRotaCover(communityId)
  const [all, setAll] = useState(false)
  if (error)
    return (
      <View className="card cover-card">
        <View className="grow">没查到哪里没人：{wordsOf(error)}</View>
        <Button small words="再查一次" busyWords="正在查…" onTap={() => refetch()} />
      </View>
    )
  const lines = data ? coverLines(data) : []
  if (lines.length === 0) return null
  return (
    <View className="card cover-card">
      <View className="cv-title">
        <Icon name="tri-f" />
        30 天里有 {lines.length} 处要补
      </View>
      <View className="cv-lines">
        {lines.slice(0, all ? lines.length : shownFirst).map(({ day, words }) => (
          <Tap key={words} className="cv-line" onTap={() => onDay(day)}>
            {words}
            <Icon name="chev-r" />
          </Tap>
        ))}
        {lines.length > shownFirst && (
          <Tap className="cv-line more" onTap={() => setAll(!all)}>
            {all ? '收起' : `另外 ${lines.length - shownFirst} 处`}
          </Tap>
        )}
      </View>
    </View>
  )
}
