import type { BoardView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ShortfallPanel } from '@/components/plan/shortfall-panel'
import { useCreatePlan } from '../data/use-create-plan'
import type { GateHouseholds } from '../data/use-gate'
import type { PlanViewData } from '../data/use-plan-view'
import type { Wishes } from '../data/use-wishes'
import { ChangesCard } from '../parts/changes-card'
import { DiscardLink } from '../parts/discard-link'
import { NewPlanCard } from '../parts/new-plan-card'
import { PlanFigures } from '../parts/plan-figures'
import { StandingCard } from '../parts/standing-card'
import { WishesCard } from '../parts/wishes-card'
import type { BoardSide } from '../rules/gate-looks'
import { isOpen } from '../rules/plan-words'
import { GatePanel } from './gate-panel'

interface Props {
  communityId: string
  board: BoardView
  side: BoardSide
  view: PlanViewData
  wishes: Wishes
  /** The gate that is selected. */
  gate?: GateHouseholds
  selected: string
  onGate: (gateId: string) => void
  /** Absent: the plan may not be changed. */
  onHousehold?: (householdId: string) => void
  onSheet: (sheet: 'changes' | 'reserve') => void
}

/** Right of the board: what is to be changed, the gate that is selected, or the whole community. */
export function PlanSide({ gate, ...props }: Props) {
  const { view, wishes, onGate, onHousehold } = props
  return (
    <View className="plan-side">
      {onHousehold && view.wishes.length > 0 && <WishesCard wishes={view.wishes} error={wishes.error} onTakeBack={wishes.takeBack} />}
      {gate ? <GatePanel gate={gate} view={view} onPick={onHousehold} onClose={() => onGate('')} /> : <Whole {...props} />}
    </View>
  )
}

function Whole({ communityId, board, side, view, selected, onGate, onSheet }: Omit<Props, 'gate'>) {
  const create = useCreatePlan(communityId)
  const { plan, shortage, reserve } = board
  const planned = side === 'plan' && plan !== undefined
  return (
    <>
      {planned && <StandingCard board={board} plan={plan} onCreate={create} />}
      {!(planned && isOpen(plan)) && <NewPlanCard board={board} onCreate={create} />}
      <PlanFigures board={board} />
      {planned && shortage && <ShortfallPanel shortage={shortage} selected={selected} onGate={onGate} />}
      {planned && reserve.length > 0 && (
        <View className="card pad">
          <View className="h2">备用党员 {reserve.length} 人</View>
          <Button wide className="ps-reserve" words="都是谁，为什么" onTap={() => onSheet('reserve')} />
        </View>
      )}
      {planned && <ChangesCard changes={view.drawn.changes} onAll={() => onSheet('changes')} />}
      {planned && plan.status === 'draft' && <DiscardLink id={plan.id} />}
    </>
  )
}
