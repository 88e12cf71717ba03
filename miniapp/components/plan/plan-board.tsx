import { View } from '@tarojs/components'
import { BoardLegend } from './board-legend'
import { GateCell, type GateLook } from './gate-cell'
import './plan-board.scss'

interface Props {
  buildings: { id: string; name: string; gates: GateLook[] }[]
  /** 每人 5–10 户，不跨楼 */
  rule: string
  selected?: string
  /** By gate: wishes that are not sent yet. */
  wishes: ReadonlyMap<string, number>
  onPick: (gateId: string) => void
}

/** More gates of a building stand in a second line. */
const maxColumns = 4
/** Squares of a small community do not become tiles. */
const widest = 240

/** Building × gate, one square per household, on a desk. */
export function PlanBoard({ buildings, rule, selected, wishes, onPick }: Props) {
  const columns = Math.min(maxColumns, Math.max(1, ...buildings.map(({ gates }) => gates.length)))
  return (
    <View className="card plan-board">
      <BoardLegend squares={buildings.flatMap(({ gates }) => gates.flatMap(({ squares }) => squares))} rule={rule} />
      <View className="pb-rows">
        {buildings.map((building) => (
          <View key={building.id} className="pb-row">
            <View className="pb-building">{building.name}</View>
            <View className="pb-gates" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, ${widest}px))` }}>
              {building.gates.map((gate) => (
                <GateCell key={gate.id} gate={gate} wishes={wishes.get(gate.id)} on={gate.id === selected} onTap={() => onPick(gate.id)} />
              ))}
              {building.gates.length < columns && <View className="note pb-none">没有这个单元</View>}
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
