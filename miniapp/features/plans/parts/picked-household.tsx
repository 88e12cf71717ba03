import type { PlanGateView } from '@shared/assignment'
import type { PlanViewData } from '../data/use-plan-view'
import type { Wishes } from '../data/use-wishes'
import { HouseholdSheet } from './household-sheet'

interface Props {
  gate?: PlanGateView
  householdId?: string
  view: PlanViewData
  wishes: Wishes
  onClose: () => void
}

/** The sheet of the household that was picked, if any. */
export function PickedHousehold({ gate, householdId, view, wishes, onClose }: Props) {
  const household = gate?.households.find((each) => each.householdId === householdId)
  if (!gate || !household) return null
  return (
    <HouseholdSheet
      gate={gate}
      household={household}
      colourOf={view.drawn.colourOf}
      wishes={view.wishesOf(household.householdId)}
      onWish={wishes.add}
      onTakeBack={wishes.takeBack}
      onClose={onClose}
    />
  )
}
