import type { BoardView, PlanKind } from '@shared/assignment'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ShortfallPanel } from '@/components/plan/shortfall-panel'
import type { BoardSide } from '../gate-looks'
import { ChangesCard } from '../parts/changes-card'
import { DiscardLink } from '../parts/discard-link'
import { NewPlanCard } from '../parts/new-plan-card'
import { PlanFigures } from '../parts/plan-figures'
import { StandingCard } from '../parts/standing-card'
import { WishesCard } from '../parts/wishes-card'
import type { GateHouseholds } from '../use-gate'
import type { PlanViewData } from '../use-plan-view'
import type { Wishes } from '../use-wishes'
import { GatePanel } from './gate-panel'

interface Props {
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
  onCreate: (kind: PlanKind) => Promise<unknown>
  offersNew: boolean
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

function Whole({ board, side, view, selected, onGate, onSheet, onCreate, offersNew }: Omit<Props, 'gate'>) {
  const { plan, shortage, reserve } = board
  const changes = view.drawn?.changes
  const planned = side === 'plan' && plan !== undefined
  return (
    <>
      {planned && <StandingCard board={board} plan={plan} onCreate={onCreate} />}
      {offersNew && <NewPlanCard board={board} onCreate={onCreate} />}
      <PlanFigures board={board} />
      {planned && shortage && <ShortfallPanel shortage={shortage} selected={selected} onGate={onGate} />}
      {planned && reserve.length > 0 && (
        <View className="card pad">
          <View className="h2">备用党员 {reserve.length} 人</View>
          <Button wide className="ps-reserve" words="都是谁，为什么" onTap={() => onSheet('reserve')} />
        </View>
      )}
      {planned && changes && <ChangesCard changes={changes} onAll={() => onSheet('changes')} />}
      {planned && plan.status === 'draft' && <DiscardLink id={plan.id} />}
    </>
  )
}
