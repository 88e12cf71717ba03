import { View } from '@tarojs/components'
import { useState } from 'react'
import { Pills } from '@/components/pills/pills'
import { BoardLegend } from '@/components/plan/board-legend'
import { GateCell } from '@/components/plan/gate-cell'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tap } from '@/components/tap/tap'
import type { BoardSide, BuildingLook } from '../rules/gate-looks'
import './building-gates.scss'

interface Props {
  drawn: Record<BoardSide, BuildingLook[]>
  planned: boolean
  /** By gate: wishes that are not sent yet. */
  wishesByGate: ReadonlyMap<string, number>
  onGate: (gateId: string, side: BoardSide) => void
}

const missingIn = ({ gates }: BuildingLook): number => gates.reduce((sum, { missing }) => sum + missing, 0)

/** One building at a time: a phone never gets the squares of the whole community. Opens at the one that lacks most. */
export function BuildingGates({ drawn, planned, wishesByGate, onGate }: Props) {
  const [side, setSide] = useState<BoardSide>(planned ? 'plan' : 'now')
  const [chosen, setChosen] = useState<string>()
  const buildings = drawn[side]
  const worst = [...buildings].sort((a, b) => missingIn(b) - missingIn(a))[0]
  const building = buildings.find(({ id }) => id === chosen) ?? worst
  if (!building) return null
  return (
    <View className="building-gates">
      <SectionTitle words={side === 'plan' ? '每个单元，按方案' : '每个单元，现在'}>
        {planned && (
          <Tap className="link" onTap={() => setSide(side === 'plan' ? 'now' : 'plan')}>
            {side === 'plan' ? '看现在的' : '看方案的'}
          </Tap>
        )}
      </SectionTitle>
      <Pills
        items={buildings.map((each) => ({ key: each.id, words: missingIn(each) > 0 ? `${each.name}，缺 ${missingIn(each)}` : each.name }))}
        on={building.id}
        onPick={setChosen}
      />
      <BoardLegend squares={building.gates.flatMap(({ squares }) => squares)} />
      {building.gates.map((gate) => (
        <View key={gate.id} className="card">
          <GateCell gate={gate} wishes={wishesByGate.get(gate.id)} onTap={() => onGate(gate.id, side)} />
        </View>
      ))}
    </View>
  )
}
