import type { HandoverArticlesView } from '@shared/handovers'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { WordField } from '@/components/word-field/word-field'
import { say, sayError } from '@/lib/feedback'
import { articleLines, readArticles } from './article-lines'
import { useSaveArticles } from './handovers-data'

/** 物品 that go from shift to shift, one a line. */
export function ArticlesEditor({ communityId, view }: { communityId: string; view: HandoverArticlesView }) {
  const [text, setText] = useState(() => articleLines(view.articles))
  const save = useSaveArticles(communityId)
  const { articles, wrong } = readArticles(text)
  return (
    <View className="card pad">
      <View className="h3">每班要点的物品</View>
      <View className="note">一行一样，像“钥匙 2 把”。{!view.saved && '这是先替您写的，改好再存。'}</View>
      <WordField value={text} placeholder="钥匙 2 把" max={300} label="每班要点的物品" onChange={setText} />
      {wrong && <View className="note">“{wrong}”没看懂，要写名称、几个、单位，最多 99 个</View>}
      <Button
        wide
        words="存物品单"
        busyWords="正在存…"
        disabled={wrong !== undefined}
        onTap={() => save({ articles }).then(() => say('存好了'), sayError)}
      />
    </View>
  )
}
