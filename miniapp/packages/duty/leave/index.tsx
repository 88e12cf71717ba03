import { LeavePage } from '@/features/duty-leave/leave-page'

export default LeavePage
