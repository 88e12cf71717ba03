import { PlanConfirmPage } from '@/features/plans/plan-confirm-page'

export default PlanConfirmPage
