import type { PromiseView } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import './promise-words.scss'

/** The community's own words, then what its rules promise: as a resident reads them, and as the office sees them before saving. */
export const PromiseWords = ({ promise: { explanation, sentences } }: { promise: PromiseView }) => (
  <View className="promise-words">
    <View className="card pad pw-own">{explanation}</View>
    <View className="card pad pw-list">
      {sentences.map((sentence) => (
        <Sentence key={sentence} sentence={sentence} />
      ))}
    </View>
  </View>
)

/** 当天的事：30 分钟内有人接 — what it is about stands out. */
function Sentence({ sentence }: { sentence: string }) {
  const [about, ...rest] = sentence.split('：')
  if (rest.length === 0) return <View className="pw-line">{sentence}</View>
  return (
    <View className="pw-line">
      <View className="b">{about}</View>
      {rest.join('：')}
    </View>
  )
}
