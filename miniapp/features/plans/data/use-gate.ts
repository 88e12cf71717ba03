import type { BoardView, PlanGateView, PlanHousehold } from '@shared/assignment'
import type { BoardSide } from '../rules/gate-looks'
import { presentHouseholds } from '../rules/present-gate'
import { usePlanGate } from './plan-data'

export interface GateHouseholds {
  fullName: string
  households?: PlanHousehold[]
  /** Of a plan: with the reasons, and who may be chosen instead. */
  proposed?: PlanGateView
  error?: unknown
  retry: () => unknown
}

/** The households of a gate: of a plan as the server explains them, of the present as they stand on the board. */
export function useGate(board: BoardView, side: BoardSide, gateId: string): GateHouseholds {
  const plan = side === 'plan' ? board.plan : undefined
  const read = usePlanGate(plan?.id ?? '', plan?.rev ?? 0, gateId)
  const fullName = board.buildings.flatMap(({ gates }) => gates).find(({ id }) => id === gateId)?.fullName ?? ''
  if (!plan) return { fullName, households: presentHouseholds(board, gateId), retry: () => undefined }
  const proposed = read.data?.gateId === gateId ? read.data : undefined
  return { fullName, households: proposed?.households, proposed, error: proposed ? undefined : read.error, retry: read.refetch }
}
