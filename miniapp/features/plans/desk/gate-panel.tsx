import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import type { GateHouseholds as Gate } from '../data/use-gate'
import type { PlanViewData } from '../data/use-plan-view'
import { GateHouseholds } from '../parts/gate-households'

interface Props {
  gate: Gate
  view: PlanViewData
  onPick?: (householdId: string) => void
  onClose: () => void
}

/** The gate that was picked on the board, household by household. */
export const GatePanel = ({ gate, view, onPick, onClose }: Props) => (
  <View className="card gate-panel">
    <View className="gp-head">
      <View className="grow h2">{gate.fullName}</View>
      <Tap className="gp-shut" label="关闭" onTap={onClose}>
        <Icon name="close" />
      </Tap>
    </View>
    {onPick && <View className="note">点一户，可以固定给谁、不要给谁</View>}
    <GateHouseholds gate={gate} view={view} onPick={onPick} />
  </View>
)
