import { PlanGatePage } from '@/features/plans/plan-gate-page'

export default PlanGatePage
