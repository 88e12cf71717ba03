import { HandoverPage } from '@/features/handover/handover-page'

export default HandoverPage
