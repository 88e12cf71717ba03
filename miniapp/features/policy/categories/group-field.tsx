import type { CommunityPolicy } from '@shared/community-policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { Pop } from '@/components/desk/pop'
import { ChangeFace } from '../parts/change-face'
import { TextField } from './text-field'

interface Props {
  policy: CommunityPolicy
  group: string
  onPick: (group: string) => void
}

/** Which group a category stands in: one there is, or a new one. */
export function GroupField({ policy, group, onPick }: Props) {
  const [fresh, setFresh] = useState('')
  const groups = [...new Set(policy.categories.map((category) => category.group))]
  return (
    <Pop end label={`归哪一组：${group}`} face={<ChangeFace words={`归 ${group}`} />}>
      {(close) => {
        const pick = (name: string) => {
          if (name.trim() === '') return
          onPick(name.trim())
          setFresh('')
          close()
        }
        return (
          <>
            <View className="figure-list">
              <Choice list items={groups.map((name) => ({ key: name, words: name }))} on={group} onPick={pick} />
            </View>
            <View className="row group-fresh">
              <TextField label="新的一组" value={fresh} max={12} placeholder="新的一组" onChange={setFresh} onDone={() => pick(fresh)} />
              <Button small words="用这个" disabled={fresh.trim() === ''} onTap={() => pick(fresh)} />
            </View>
          </>
        )
      }}
    </Pop>
  )
}
