import type { Category } from '@shared/community-policy'
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { EndOfList } from '@/components/states/end-of-list'
import { newRequestId } from '@/lib/request-id'
import type { PolicyDraft } from '../data/use-policy-draft'
import { FaultLines } from '../parts/fault-lines'
import { categoryOf, findCategories, newCategory, withCategory } from '../rules/category-fields'
import { CategoryEditor } from './category-editor'
import './category-list.scss'
import { CategoryRow } from './category-row'

/** 事项分类: what residents may say, by group; one of them open for changing. */
export function CategoryList({ draft }: { draft: PolicyDraft }) {
  const { categories } = draft.policy
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState('')
  const matching = new Set(findCategories(categories, search))
  // What is open stays, whatever its words become.
  const found = categories.filter((category) => matching.has(category) || category.key === open)
  const groups = [...new Set(found.map(({ group }) => group))]
  const gone = draft.now.categories.filter(({ key }) => !categoryOf(draft.policy, key))
  const add = () => {
    const group = categories.find(({ key }) => key === open)?.group ?? groups[0] ?? categories[0]?.group ?? '其他'
    const category = newCategory(group, newRequestId())
    draft.change(withCategory(draft.policy, category))
    setSearch('')
    setOpen(category.key)
  }
  return (
    <View className="card category-list">
      <View className="cl-head">
        <Input
          className="cl-search"
          value={search}
          maxlength={20}
          placeholder={`在 ${categories.length} 类里找：漏水、物业、要问的`}
          onInput={({ detail }) => setSearch(detail.value)}
        />
        <Button icon="plus" words="加一类" onTap={add} />
      </View>
      <FaultLines draft={{ ...draft, faults: draft.faults.filter(({ path }) => path === 'categories') }} paths={['categories']} />
      <View className="cl-rows">
        {groups.map((group) => (
          <View key={group}>
            <View className="cl-group">{group}</View>
            {found
              .filter((category) => category.group === group)
              .map((category) => (
                <Entry key={category.key} category={category} draft={draft} open={open === category.key} onOpen={setOpen} />
              ))}
          </View>
        ))}
        {search === '' && gone.length > 0 && <Gone gone={gone} draft={draft} />}
        {found.length === 0 && <EndOfList words={search ? '没有这样的类，换个词找找' : '一类也没有，居民就说不了事'} />}
      </View>
    </View>
  )
}

interface EntryProps {
  category: Category
  draft: PolicyDraft
  open: boolean
  onOpen: (key: string) => void
}

const Entry = ({ category, draft, open, onOpen }: EntryProps) => (
  <>
    <CategoryRow category={category} before={categoryOf(draft.now, category.key)} open={open} onOpen={onOpen} />
    <View className={`cl-faults ${open ? 'open' : ''}`}>
      <FaultLines draft={draft} paths={[`categories.${draft.policy.categories.indexOf(category)}`]} />
    </View>
    {open && <CategoryEditor category={category} draft={draft} onClose={() => onOpen('')} />}
  </>
)

/** What was taken out and is not saved yet may come back. */
const Gone = ({ gone, draft }: { gone: Category[]; draft: PolicyDraft }) => (
  <View>
    <View className="cl-group">去掉的</View>
    {gone.map((category) => (
      <View key={category.key} className="cl-gone">
        <View className="grow">
          {category.name}（{category.group}）
        </View>
        <Button small words="放回来" onTap={() => draft.change(withCategory(draft.policy, category))} />
      </View>
    ))}
  </View>
)
