import type { BoardView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { PlanBoard } from '@/components/plan/plan-board'
import { EmptyState } from '@/components/states/empty-state'
import { withCommas } from '@/lib/figures'
import { goPlanBoard } from '@/lib/navigation'
import { DeskPage } from '../../office/desk-page'
import type { Office } from '../../office/use-office'
import { CompareBody } from '../compare/compare-body'
import { useGate } from '../data/use-gate'
import { usePlanView } from '../data/use-plan-view'
import { useWishes } from '../data/use-wishes'
import { ChangesSheet } from '../parts/changes-sheet'
import { PickedHousehold } from '../parts/picked-household'
import { ReserveSheet } from '../parts/reserve-sheet'
import { mayBeChanged, ruleWords } from '../rules/plan-words'
import './desk-board.scss'
import { type DeskView, PlanHead } from './plan-head'
import { PlanSide } from './plan-side'

interface Props {
  office: Office
  device?: 'phone' | 'desk'
  board: BoardView
  others?: ReactNode
}

/** Building × gate at the left, what it means at the right; or two plans beside each other. */
export function DeskBoard({ office, device, board, others }: Props) {
  const { plan } = board
  const wishes = useWishes(board)
  const view = usePlanView(board, wishes)
  const [asked, setAsked] = useState<DeskView>('plan')
  const [gateId, setGateId] = useState('')
  const [householdId, setHouseholdId] = useState<string>()
  const [sheet, setSheet] = useState<'changes' | 'reserve'>()
  const shown: DeskView = asked === 'plan' && !plan ? 'now' : asked
  const side = shown === 'now' ? 'now' : 'plan'
  const gate = useGate(board, side, gateId)
  const mayChange = side === 'plan' && mayBeChanged(plan)
  const open = (id: string) => {
    setAsked('plan')
    void goPlanBoard(id)
  }
  return (
    <DeskPage
      office={office}
      communityLine={`${withCommas(board.now.households)} 户`}
      device={device}
      on="plans"
      title="联户方案"
      className="desk-plan"
      head={<PlanHead plan={plan} view={shown} wishes={wishes} onView={setAsked} />}
      over={
        <>
          <PickedHousehold
            gate={mayChange ? gate.proposed : undefined}
            householdId={householdId}
            view={view}
            wishes={wishes}
            onClose={() => setHouseholdId(undefined)}
          />
          {sheet === 'changes' && <ChangesSheet changes={view.drawn.changes} onClose={() => setSheet(undefined)} />}
          {sheet === 'reserve' && <ReserveSheet reserve={board.reserve} onClose={() => setSheet(undefined)} />}
        </>
      }
    >
      {others}
      {shown === 'compare' ? (
        <CompareBody communityId={office.communityId} planId={plan?.id ?? ''} onOpen={open} />
      ) : (
        <View className="dp-cols">
          {board.buildings.length === 0 ? (
            <NoBuildings />
          ) : (
            <PlanBoard
              buildings={view.drawn[side]}
              rule={ruleWords(board.settings)}
              selected={gateId}
              wishes={mayChange ? view.wishesByGate : noWishes}
              onPick={(picked) => setGateId(picked === gateId ? '' : picked)}
            />
          )}
          <PlanSide
            communityId={office.communityId}
            board={board}
            side={side}
            view={view}
            wishes={wishes}
            gate={gateId === '' ? undefined : gate}
            selected={gateId}
            onGate={setGateId}
            onHousehold={mayChange ? setHouseholdId : undefined}
            onSheet={setSheet}
          />
        </View>
      )}
    </DeskPage>
  )
}

const noWishes: ReadonlyMap<string, number> = new Map()

const NoBuildings = () => (
  <View className="dp-empty">
    <EmptyState title="还没有楼和户" words="先导入住户名册，这里会按楼、按单元排好每一户。" />
  </View>
)
