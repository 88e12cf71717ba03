import type { BoardView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { ShortfallPanel } from '@/components/plan/shortfall-panel'
import { StatusChip } from '@/components/status-chip/status-chip'
import { openPlanCompare, openPlanGate } from '@/lib/navigation'
import { useNow } from '@/lib/use-now'
import type { Office } from '../../office/use-office'
import { exportPlan } from '../data/export-plan'
import { useCreatePlan } from '../data/use-create-plan'
import type { PlanViewData } from '../data/use-plan-view'
import type { Wishes } from '../data/use-wishes'
import { ChangesCard } from '../parts/changes-card'
import { DiscardLink } from '../parts/discard-link'
import { NewPlanCard } from '../parts/new-plan-card'
import { PlanFigures } from '../parts/plan-figures'
import { StandingCard } from '../parts/standing-card'
import { WishesCard } from '../parts/wishes-card'
import type { BoardSide } from '../rules/gate-looks'
import { isOpen, mayBeChanged, statusChip } from '../rules/plan-words'
import { BuildingGates } from './building-gates'

interface Props {
  office: Office
  board: BoardView
  view: PlanViewData
  wishes: Wishes
  onSheet: (sheet: 'changes' | 'reserve') => void
}

/** Figures, what is missing, what changes, then the gates of one building at a time. */
export function PhoneBoard({ office, board, view, wishes, onSheet }: Props) {
  const create = useCreatePlan(office.communityId)
  const now = useNow()
  const { plan, shortage, reserve } = board
  const openGate = (gateId: string, side: BoardSide) => void openPlanGate({ id: plan?.id, communityId: office.communityId, gateId, side })
  return (
    <>
      {plan && (
        <View className="row">
          <StatusChip {...statusChip(plan, now)} />
        </View>
      )}
      {mayBeChanged(plan) && view.wishes.length > 0 && (
        <WishesCard wishes={view.wishes} error={wishes.error} onTakeBack={wishes.takeBack} />
      )}
      {plan && <StandingCard board={board} plan={plan} onCreate={create} />}
      <PlanFigures board={board} />
      {(!plan || !isOpen(plan)) && <NewPlanCard board={board} onCreate={create} />}
      {plan && shortage && <ShortfallPanel shortage={shortage} onGate={(gateId) => openGate(gateId, 'plan')} />}
      {plan && <ChangesCard changes={view.drawn.changes} onAll={() => onSheet('changes')} />}
      <BuildingGates drawn={view.drawn} planned={plan !== undefined} wishesByGate={view.wishesByGate} onGate={openGate} />
      <View className="card">
        {plan && reserve.length > 0 && (
          <MenuRow icon="user" title={`备用党员 ${reserve.length} 人`} sub="都是谁，为什么" onTap={() => onSheet('reserve')} />
        )}
        <MenuRow icon="list" title="算过的方案" sub="打开看，或拿两个来比" onTap={() => void openPlanCompare(plan?.id)} />
        {plan && <MenuRow icon="down" title="导出表格" sub="每一户归谁，为什么" onTap={() => void exportPlan(plan.id)} />}
      </View>
      {plan?.status === 'draft' && <DiscardLink id={plan.id} />}
    </>
  )
}
