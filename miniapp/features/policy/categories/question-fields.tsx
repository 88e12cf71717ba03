import type { Category } from '@shared/community-policy'
import { View } from '@tarojs/components'
import { Tick } from '../parts/tick'
import { TextField } from './text-field'

type Question = NonNullable<Category['question']>
const empty: Question = { words: '', yes: '有', no: '没有' }

interface Props {
  question: Category['question']
  onChange: (question: Category['question']) => void
}

/** Asked of the resident for what can hurt: a yes makes the issue urgent. */
export function QuestionFields({ question, onChange }: Props) {
  if (!question) return <Tick words="要问" label="先问一句" on={false} onChange={() => onChange(empty)} />
  const write = (part: Partial<Question>) => onChange({ ...question, ...part })
  return (
    <View className="grow question-fields">
      <TextField label="问什么" value={question.words} max={40} placeholder="有人被困在里面吗？" onChange={(words) => write({ words })} />
      <View className="row">
        <TextField label="紧急的回答" value={question.yes} max={10} placeholder="有" onChange={(yes) => write({ yes })} />
        <View className="note nb">算紧急</View>
        <TextField label="不紧急的回答" value={question.no} max={10} placeholder="没有" onChange={(no) => write({ no })} />
        <View className="note nb">照常</View>
        <Tick words="要问" label="先问一句" on onChange={() => onChange(undefined)} />
      </View>
    </View>
  )
}
