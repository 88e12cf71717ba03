import type { PlanKind } from '@shared/assignment'
import { goPlanBoard } from '@/lib/navigation'
import { usePlanActs } from './plan-data'

/** Has a plan made, and opens it. @throws ApiError */
export function useCreatePlan(communityId: string) {
  const { create } = usePlanActs()
  return async (kind: PlanKind): Promise<void> => {
    const { plan } = await create(communityId, kind)
    if (plan) await goPlanBoard(plan.id)
  }
}
