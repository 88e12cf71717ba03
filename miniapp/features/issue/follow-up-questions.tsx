import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Choice } from '@/components/choice/choice'
import { Icon } from '@/components/icon/icon'
import { WordField } from '@/components/word-field/word-field'
import type { FollowUpAnswers } from './follow-up-answers'
import './issue-page.scss'

interface Props {
  answers: FollowUpAnswers
  onlyReopen: boolean
  onChange: (part: Partial<FollowUpAnswers>) => void
}

const yesNo = (yes: string, no: string) => [
  { key: 'yes' as const, words: yes },
  { key: 'no' as const, words: no },
]
const asKey = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? 'yes' : 'no')

/** 联系了吗 · 解决了吗 · 满意吗; whoever says 没解决 is asked what is not right instead. */
export const FollowUpQuestions = ({ answers, onlyReopen, onChange }: Props) => (
  <>
    <Question nth={1} words="有人联系过您吗？">
      <Choice items={yesNo('联系了', '没有')} on={asKey(answers.contacted)} onPick={(key) => onChange({ contacted: key === 'yes' })} />
    </Question>
    <Question nth={2} words="问题解决了吗？">
      <Choice
        items={onlyReopen ? [{ key: 'no' as const, words: '没解决' }] : yesNo('解决了', '没解决')}
        on={asKey(answers.solved)}
        onPick={(key) => onChange({ solved: key === 'yes' })}
      />
      {answers.solved === false && (
        <View className="hint-box danger">
          <Icon name="again" />
          <View className="grow">会自动重新办理，比上次高一级，不用再说一遍。</View>
        </View>
      )}
    </Question>
    {answers.solved === false ? (
      <Question nth={3} words="哪里还没好？">
        <WordField value={answers.words} placeholder="说一句就行，也可以不写" onChange={(words) => onChange({ words })} />
      </Question>
    ) : (
      <Question nth={3} words="办得满意吗？">
        <Choice
          faces
          items={[
            { key: 'good', words: '满意', icon: 'smile' },
            { key: 'fair', words: '一般', icon: 'flat' },
            { key: 'bad', words: '不满意', icon: 'sad' },
          ]}
          on={answers.satisfaction}
          onPick={(satisfaction) => onChange({ satisfaction })}
        />
        {answers.satisfaction && answers.satisfaction !== 'good' && (
          <WordField value={answers.words} placeholder="哪里不满意？说一句就行" onChange={(words) => onChange({ words })} />
        )}
      </Question>
    )}
  </>
)

const Question = ({ nth, words, children }: PropsWithChildren<{ nth: number; words: string }>) => (
  <View className="card pad">
    <View className="question h2">
      <View className="nth">{nth}</View>
      {words}
    </View>
    {children}
  </View>
)
