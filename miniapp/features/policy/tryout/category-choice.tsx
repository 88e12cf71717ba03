import type { Category } from '@shared/community-policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '@/components/choice/choice'
import { TextField } from '../categories/text-field'
import { findCategories } from '../rules/category-fields'

interface Props {
  categories: readonly Category[]
  on?: string
  onPick: (key: string) => void
}

/** One of all categories, found by a word. */
export function CategoryChoice({ categories, on, onPick }: Props) {
  const [search, setSearch] = useState('')
  const found = findCategories(categories, search)
  return (
    <View className="category-choice">
      <TextField label="找一类" value={search} max={20} placeholder="找一类：漏水、停车" onChange={setSearch} />
      <View className="figure-list">
        <Choice list items={found.map(({ key, name, group }) => ({ key, words: `${name}（${group}）` }))} on={on} onPick={onPick} />
        {found.length === 0 && <View className="note">没有这样的类，换个词</View>}
      </View>
    </View>
  )
}
