import type { BoardView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { GateCell } from '@/components/plan/gate-cell'
import { Screen } from '@/components/screen/screen'
import { useGate } from '../data/use-gate'
import { usePlanView } from '../data/use-plan-view'
import { useWishes } from '../data/use-wishes'
import { GateHouseholds } from '../parts/gate-households'
import { PickedHousehold } from '../parts/picked-household'
import { WishesCard } from '../parts/wishes-card'
import type { BoardSide } from '../rules/gate-looks'
import { mayBeChanged } from '../rules/plan-words'
import './phone-gate.scss'
import { PhoneSteps } from './phone-steps'

interface Props {
  board: BoardView
  gateId: string
  side: BoardSide
  onRetry: () => unknown
}

/** Squares on top, then household by household; wishes are solved again at the thumb. */
export function PhoneGate({ board, gateId, side, onRetry }: Props) {
  const { plan } = board
  const wishes = useWishes(board)
  const view = usePlanView(board, wishes)
  const gate = useGate(board, side, gateId)
  const [householdId, setHouseholdId] = useState<string>()
  const mayChange = side === 'plan' && mayBeChanged(plan)
  const wished = mayChange && view.wishes.length > 0
  const look = view.drawn[side].flatMap(({ gates }) => gates).find(({ id }) => id === gateId)
  return (
    <Screen
      top={<NavBar title={gate.fullName || '单元'} sub={side === 'plan' ? '按方案' : '现在'} leave="back" onLeave={goBack} />}
      bottom={wished && plan && <PhoneSteps plan={plan} wishes={wishes} />}
      over={
        <PickedHousehold
          gate={mayChange ? gate.proposed : undefined}
          householdId={householdId}
          view={view}
          wishes={wishes}
          onClose={() => setHouseholdId(undefined)}
        />
      }
      onRetry={() => void onRetry()}
    >
      {wished && <WishesCard wishes={view.wishes} error={wishes.error} onTakeBack={wishes.takeBack} />}
      {look && (
        <View className="card phone-gate-look">
          <GateCell gate={look} />
        </View>
      )}
      <View className="card pad">
        {mayChange && <View className="note">点一户，可以固定给谁、不要给谁</View>}
        <GateHouseholds gate={gate} view={view} {...(mayChange ? { onPick: setHouseholdId } : {})} />
      </View>
    </Screen>
  )
}
