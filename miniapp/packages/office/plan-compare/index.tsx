import { PlanComparePage } from '@/features/plans/plan-compare-page'

export default PlanComparePage
