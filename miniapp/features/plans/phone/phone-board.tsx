import type { BoardView, PlanKind } from '@shared/assignment'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { ShortfallPanel } from '@/components/plan/shortfall-panel'
import { StatusChip } from '@/components/status-chip/status-chip'
import { openPlanCompare, openPlanGate } from '@/lib/navigation'
import { useNow } from '@/lib/use-now'
import type { Office } from '../../office/use-office'
import { exportPlan } from '../export-plan'
import type { BoardSide } from '../gate-looks'
import { ChangesCard } from '../parts/changes-card'
import { DiscardLink } from '../parts/discard-link'
import { NewPlanCard } from '../parts/new-plan-card'
import { PlanFigures } from '../parts/plan-figures'
import { StandingCard } from '../parts/standing-card'
import { WishesCard } from '../parts/wishes-card'
import { isOpen, mayBeChanged, statusChip } from '../plan-words'
import type { PlanViewData } from '../use-plan-view'
import type { Wishes } from '../use-wishes'
import { BuildingGates } from './building-gates'

interface Props {
  office: Office
  board: BoardView
  view: PlanViewData
  wishes: Wishes
  onSheet: (sheet: 'changes' | 'reserve') => void
  onCreate: (kind: PlanKind) => Promise<unknown>
}

/** Figures, what is missing, what changes, then the gates of one building at a time. */
export function PhoneBoard({ office, board, view, wishes, onSheet, onCreate }: Props) {
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
      {plan && <StandingCard board={board} plan={plan} onCreate={onCreate} />}
      <PlanFigures board={board} />
      {(!plan || !isOpen(plan)) && <NewPlanCard board={board} onCreate={onCreate} />}
      {plan && shortage && <ShortfallPanel shortage={shortage} onGate={(gateId) => openGate(gateId, 'plan')} />}
      {plan && view.drawn && <ChangesCard changes={view.drawn.changes} onAll={() => onSheet('changes')} />}
      {view.drawn && <BuildingGates drawn={view.drawn} planned={plan !== undefined} wishesByGate={view.wishesByGate} onGate={openGate} />}
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
