import type { Category, Urgency } from '@shared/community-policy'
import { urgencyName } from '@shared/promise-words'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Button } from '@/components/button/button'
import { SegControl } from '@/components/desk/seg-control'
import type { PolicyDraft } from '../data/use-policy-draft'
import { Tick } from '../parts/tick'
import { withCategory, withoutCategory } from '../rules/category-fields'
import './category-editor.scss'
import { GroupField } from './group-field'
import { KeywordField } from './keyword-field'
import { QuestionFields } from './question-fields'
import { TextField } from './text-field'

const urgencies = (Object.keys(urgencyName) as Urgency[]).map((key) => ({ key, words: urgencyName[key] }))

interface Props {
  category: Category
  draft: PolicyDraft
  onClose: () => void
}

/** Everything about one category. */
export function CategoryEditor({ category, draft, onClose }: Props) {
  const { policy, change } = draft
  const write = (part: Partial<Category>) => change(withCategory(policy, { ...category, ...part }))
  const remove = () => {
    onClose()
    change(withoutCategory(policy, category.key))
  }
  return (
    <View className="category-editor">
      <Line words="叫什么">
        <TextField label="叫什么" value={category.name} max={12} placeholder="居民看到的名字" onChange={(name) => write({ name })} />
        <GroupField policy={policy} group={category.group} onPick={(group) => write({ group })} />
      </Line>
      <Line words="多急">
        <SegControl items={urgencies} on={category.urgency} onPick={(urgency) => write({ urgency })} />
      </Line>
      <Line words="先问一句">
        <QuestionFields question={category.question} onChange={(question) => write({ question })} />
      </Line>
      <Line words="说到哪些词">
        <KeywordField keywords={category.keywords} onChange={(keywords) => write({ keywords })} />
      </Line>
      <Line words="照片">
        <Tick words="办好要拍一张" on={category.afterPhoto} onChange={(afterPhoto) => write({ afterPhoto })} />
        <Tick words="公共设施，照片不用等人看过" on={category.facility} onChange={(facility) => write({ facility })} />
      </Line>
      <View className="ce-foot">
        <View className="grow note">去掉以后，居民选不到这一类；说过的事不受影响。</View>
        <Button small icon="trash" words="去掉这一类" onTap={remove} />
        <Button small kind="ink" words="好了" onTap={onClose} />
      </View>
    </View>
  )
}

const Line = ({ words, children }: PropsWithChildren<{ words: string }>) => (
  <View className="ce-line">
    <View className="ce-label">{words}</View>
    <View className="grow ce-what">{children}</View>
  </View>
)
