import { PlanBoardPage } from '@/features/plans/plan-board-page'

export default PlanBoardPage
