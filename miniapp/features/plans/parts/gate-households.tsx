import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import type { GateHouseholds as Gate } from '../data/use-gate'
import type { PlanViewData } from '../data/use-plan-view'
import { HouseholdList } from './household-list'

interface Props {
  gate: Gate
  view: PlanViewData
  /** Absent: only to look at. */
  onPick?: (householdId: string) => void
}

/** The households of a gate, on the way or failed. */
export function GateHouseholds({ gate: { households, error, retry }, view, onPick }: Props) {
  if (error) return <ErrorState title="没取到这个单元" error={error} onRetry={retry} />
  if (!households) return <Skeleton cards={1} />
  return (
    <HouseholdList
      households={households}
      colourOf={view.drawn.colourOf}
      wishesOf={(householdId) => view.wishesOf(householdId).map(({ words }) => words)}
      {...(onPick ? { onPick: ({ householdId }) => onPick(householdId) } : {})}
    />
  )
}
