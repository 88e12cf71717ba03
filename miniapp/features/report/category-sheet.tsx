import type { Category } from '@shared/community-policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '@/components/choice/choice'
import { Pills } from '@/components/pills/pills'
import { Sheet } from '@/components/sheet/sheet'

interface Props {
  categories: Category[]
  on: Category | undefined
  onPick: (key: string) => void
  onClose: () => void
}

/** What it is: the group first, then the thing. */
export function CategorySheet({ categories, on, onPick, onClose }: Props) {
  const groups = [...new Set(categories.map(({ group }) => group))]
  const [group, setGroup] = useState(on?.group ?? groups[0] ?? '')
  return (
    <Sheet title="是哪类事" onClose={onClose}>
      <Pills items={groups.map((name) => ({ key: name, words: name }))} on={group} onPick={setGroup} />
      <View>
        <Choice
          list
          items={categories.filter((each) => each.group === group).map(({ key, name }) => ({ key, words: name }))}
          on={on?.key}
          onPick={onPick}
        />
      </View>
    </Sheet>
  )
}
