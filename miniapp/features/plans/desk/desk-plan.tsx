import type { PlanKind } from '@shared/assignment'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { PlanBoard } from '@/components/plan/plan-board'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { withCommas } from '@/lib/figures'
import { goPlanBoard } from '@/lib/navigation'
import { DeskPage } from '../../office/desk-page'
import type { Office } from '../../office/use-office'
import { CompareBody } from '../compare/compare-body'
import { ChangesSheet } from '../parts/changes-sheet'
import { PickedHousehold } from '../parts/picked-household'
import { ReserveSheet } from '../parts/reserve-sheet'
import { usePlanActs } from '../plan-data'
import { isOpen, mayBeChanged, ruleWords } from '../plan-words'
import { emptyBoard, useGate } from '../use-gate'
import { usePlanView } from '../use-plan-view'
import { useShownPlan } from '../use-shown-plan'
import { useWishes } from '../use-wishes'
import './desk-plan.scss'
import { type DeskView, PlanHead } from './plan-head'
import { PlanSide } from './plan-side'

interface Props {
  office: Office
  device?: 'phone' | 'desk'
  /** Of the plan asked for; empty: the newest that is open, or the present. */
  id: string
  /** Somebody of several communities chooses. */
  others?: ReactNode
}

/** 联户方案 at a desk: building × gate at the left, what it means at the right. */
export function DeskPlan({ office, device, id, others }: Props) {
  const { board, error, retry } = useShownPlan(office.communityId, id)
  const wishes = useWishes(board)
  const view = usePlanView(board, wishes)
  const [asked, setAsked] = useState<DeskView>('plan')
  const [gateId, setGateId] = useState('')
  const [householdId, setHouseholdId] = useState<string>()
  const [sheet, setSheet] = useState<'changes' | 'reserve'>()
  const { create } = usePlanActs()
  const shown: DeskView = asked === 'plan' && board && !board.plan ? 'now' : asked
  const side = shown === 'now' ? 'now' : 'plan'
  const gate = useGate(board ?? emptyBoard, side, gateId)
  const mayChange = side === 'plan' && mayBeChanged(board?.plan)

  const make = async (kind: PlanKind) => {
    const made = await create(office.communityId, kind)
    if (made.plan) await goPlanBoard(made.plan.id)
  }

  const open = (opened: string) => {
    setAsked('plan')
    void goPlanBoard(opened)
  }

  return (
    <DeskPage
      office={office}
      communityLine={board && `${withCommas(board.now.households)} 户`}
      device={device}
      on="plans"
      title="联户方案"
      className="desk-plan"
      head={board && <PlanHead plan={board.plan} view={shown} wishes={wishes} onView={setAsked} />}
      over={
        <>
          <PickedHousehold
            gate={mayChange ? gate.proposed : undefined}
            householdId={householdId}
            view={view}
            wishes={wishes}
            onClose={() => setHouseholdId(undefined)}
          />
          {sheet === 'changes' && view.drawn && <ChangesSheet changes={view.drawn.changes} onClose={() => setSheet(undefined)} />}
          {sheet === 'reserve' && board && <ReserveSheet reserve={board.reserve} onClose={() => setSheet(undefined)} />}
        </>
      }
    >
      {others}
      {shown === 'compare' ? (
        <CompareBody communityId={office.communityId} planId={board?.plan?.id ?? ''} onOpen={open} />
      ) : error && !board ? (
        <ErrorState title="没取到联户方案" error={error} onRetry={retry} />
      ) : !board || !view.drawn ? (
        <Skeleton cards={3} />
      ) : (
        <View className="dp-cols">
          {board.buildings.length === 0 ? (
            <View className="dp-empty">
              <EmptyState title="还没有楼和户" words="先导入住户名册，这里会按楼、按单元排好每一户。" />
            </View>
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
            board={board}
            side={side}
            view={view}
            wishes={wishes}
            gate={gateId === '' ? undefined : gate}
            selected={gateId}
            onGate={setGateId}
            onHousehold={mayChange ? setHouseholdId : undefined}
            onSheet={setSheet}
            onCreate={make}
            offersNew={side === 'now' || !board.plan || !isOpen(board.plan)}
          />
        </View>
      )}
    </DeskPage>
  )
}

const noWishes: ReadonlyMap<string, number> = new Map()
