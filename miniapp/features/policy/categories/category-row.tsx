import type { Category } from '@shared/community-policy'
import { urgencyName } from '@shared/promise-words'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { questionWords } from '../rules/category-fields'
import { same } from '../rules/policy-field'

interface Props {
  category: Category
  /** As it is in force; absent: it is new. */
  before?: Category
  open: boolean
  onOpen: (key: string) => void
}

/** One category in a line. Drawn again only when it changed itself: there are seventy, and somebody types in one. */
export const CategoryRow = memo(({ category, before, open, onOpen }: Props) => {
  const { key, name, urgency, question, keywords, afterPhoto } = category
  const mark = before ? (same(before, category) ? '' : '改了') : '新加的'
  return (
    <Tap className={`category-row ${open ? 'open' : ''} ${mark ? 'changed' : ''}`} onTap={() => onOpen(open ? '' : key)}>
      <View className="cr-name">
        {name || '还没起名'}
        {mark && <View className="cr-mark">{mark}</View>}
      </View>
      <View className={`cr-urgency ${urgency === 'U' ? 't-danger' : ''}`}>
        {urgency === 'U' && <Icon name="bolt" />}
        {urgencyName[urgency]}
      </View>
      <View className="cr-words">
        {question && <View className="cr-question">先问：{questionWords(question)}</View>}
        <View className="cr-keywords">{keywords.join('、')}</View>
      </View>
      <View className="cr-photo">{afterPhoto ? '要照片' : ''}</View>
      <Icon name="chev-d" className="cr-chev" />
    </Tap>
  )
})
