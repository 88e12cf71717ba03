import type { BoardView, PlanKind } from '@shared/assignment'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { wordsOf } from '@/lib/api-error'
import { goRosterImport } from '@/lib/navigation'
import { kindWords } from '../rules/plan-words'
import './new-plan-card.scss'

const kinds = (['fresh', 'repair'] as const).map((key) => ({ key, words: kindWords[key] }))

const meaning: Record<PlanKind, string> = {
  fresh: '全社区重新排一遍。能不换的不换，尽量住得近、户数匀。',
  repair: '只给缺联户党员的户找人，别的户尽量不动。',
}

interface Props {
  board: Pick<BoardView, 'members' | 'now'>
  onCreate: (kind: PlanKind) => Promise<unknown>
}

/** A plan is only a draft: nothing changes until it is applied. */
export function NewPlanCard({ board, onCreate }: Props) {
  const [kind, setKind] = useState<PlanKind>('fresh')
  const [error, setError] = useState<unknown>()
  const missing = board.now.households === 0 ? '名册里还没有住户' : board.members.length === 0 ? '名册里还没有能联户的党员' : undefined
  const create = async () => {
    setError(undefined)
    await onCreate(kind).catch(setError)
  }
  return (
    <View className="card pad new-plan-card">
      <View className="h2">怎么排</View>
      {missing ? (
        <>
          <View className="np-words">{missing}，先导入名册，再来算。</View>
          <Button wide words="导入名册" onTap={() => void goRosterImport()} />
        </>
      ) : (
        <>
          <Choice items={kinds} on={kind} onPick={setKind} />
          <View className="np-words">{meaning[kind]}</View>
          {error !== undefined && <View className="np-words t-danger">没算成：{wordsOf(error)}</View>}
          <Button wide kind="primary" words="算一个方案" busyWords="正在算…" onTap={create} />
          <View className="note np-foot">算出来先给您看，点“应用方案”才会换。</View>
        </>
      )}
    </View>
  )
}
