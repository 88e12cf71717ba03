import { View } from '@tarojs/components'
import { useState } from 'react'
import { keywordsOf } from '../rules/keywords'
import { TextField } from './text-field'

interface Props {
  keywords: readonly string[]
  onChange: (keywords: string[]) => void
}

/** Words that suggest a category while the resident types: kept as typed, taken over word by word. */
export function KeywordField({ keywords, onChange }: Props) {
  const [typed, setTyped] = useState(keywords.join(' '))
  const { refused } = keywordsOf(typed)
  const write = (words: string) => {
    setTyped(words)
    onChange(keywordsOf(words).keywords)
  }
  return (
    <View className="grow">
      <TextField label="说到哪些词" value={typed} max={200} placeholder="居民说到这些词，就猜是这一类，用空格隔开" onChange={write} />
      {refused.length > 0 && <View className="note t-danger">最多 20 个词，一个词最多 8 个字，没收下：{refused.join('、')}</View>}
    </View>
  )
}
