import { promiseWords } from '@shared/promise-words'
import { View } from '@tarojs/components'
import { WordField } from '@/components/word-field/word-field'
import { PromiseWords } from '../../promise/promise-words'
import type { PolicyDraft } from '../data/use-policy-draft'
import { FaultLines } from '../parts/fault-lines'
import { explanation } from '../rules/clock-fields'
import './words-tab.scss'

const longest = 300

/** 给居民的话: the community's own words, beside the page a resident will read. */
export const WordsTab = ({ draft }: { draft: PolicyDraft }) => {
  const { policy, now, change } = draft
  return (
    <View className="words-tab">
      <View className="card pad wt-write">
        <View className="h2">用自己的话，告诉居民说了事会怎样</View>
        <WordField
          value={policy.explanation}
          placeholder="您说的事先到联户党员和物业，没人接会自动往上找。"
          label={explanation.what}
          max={longest}
          onChange={(words) => change(explanation.write(policy, words))}
        />
        <View className="row">
          <View className="grow">
            <FaultLines draft={draft} paths={[explanation.path]} />
          </View>
          <View className="note nb">
            {policy.explanation.length} / {longest} 字
          </View>
        </View>
        {policy.explanation !== now.explanation && (
          <View className="wt-was">
            <View className="note">原来写的</View>
            {now.explanation}
          </View>
        )}
        <View className="note">多久有人接、没人接找谁，由“时限”那一页算出来，不用在这里再写一遍。</View>
      </View>
      <View className="wt-phone">
        <View className="wt-bar">多久有人管</View>
        <PromiseWords promise={{ explanation: policy.explanation, sentences: promiseWords(policy) }} />
      </View>
    </View>
  )
}
