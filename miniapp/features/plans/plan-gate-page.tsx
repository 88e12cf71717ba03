import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { GateCell } from '@/components/plan/gate-cell'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import type { BoardSide } from './gate-looks'
import { GateHouseholds } from './parts/gate-households'
import { PickedHousehold } from './parts/picked-household'
import { WishesCard } from './parts/wishes-card'
import { PhoneSteps } from './phone/phone-steps'
import { usePlan, usePresentBoard } from './plan-data'
import { mayBeChanged } from './plan-words'
import { emptyBoard, useGate } from './use-gate'
import { usePlanView } from './use-plan-view'
import { useWishes } from './use-wishes'
import './plan-gate-page.scss'

/** One gate on a phone: its households, who has each and why; a household may be fixed to somebody. */
export function PlanGatePage() {
  const { id = '', communityId = '', gateId = '', side = 'plan' } = useRouter().params
  const plan = usePlan(id)
  const present = usePresentBoard(communityId, id === '' && communityId !== '')
  const read = id === '' ? present : plan
  const board = read.data
  const wishes = useWishes(board)
  const view = usePlanView(board, wishes)
  const shown: BoardSide = board?.plan && side !== 'now' ? 'plan' : 'now'
  const gate = useGate(board ?? emptyBoard, shown, gateId)
  const [householdId, setHouseholdId] = useState<string>()
  const mayChange = shown === 'plan' && mayBeChanged(board?.plan)
  const look = view.drawn?.[shown].flatMap(({ gates }) => gates).find((each) => each.id === gateId)
  return (
    <Screen
      top={<NavBar title={gate.fullName || '单元'} sub={shown === 'plan' ? '按方案' : '现在'} leave="back" onLeave={goBack} />}
      bottom={mayChange && board?.plan && wishes.wishes.length > 0 && <PhoneSteps plan={board.plan} wishes={wishes} />}
      over={
        <PickedHousehold
          gate={mayChange ? gate.proposed : undefined}
          householdId={householdId}
          view={view}
          wishes={wishes}
          onClose={() => setHouseholdId(undefined)}
        />
      }
      onRetry={() => void read.refetch()}
    >
      {read.error && !board ? (
        <ErrorState title="没取到这个单元" error={read.error} onRetry={read.refetch} />
      ) : !board ? (
        <Skeleton cards={2} />
      ) : (
        <>
          {mayChange && view.wishes.length > 0 && <WishesCard wishes={view.wishes} error={wishes.error} onTakeBack={wishes.takeBack} />}
          {look && (
            <View className="card plan-gate-look">
              <GateCell gate={look} />
            </View>
          )}
          <View className="card pad">
            {mayChange && <View className="note">点一户，可以固定给谁、不要给谁</View>}
            <GateHouseholds gate={gate} view={view} {...(mayChange ? { onPick: setHouseholdId } : {})} />
          </View>
        </>
      )}
    </Screen>
  )
}
