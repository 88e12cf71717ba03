import { HandoverPrintPage } from '@/features/handover/handover-print-page'

export default HandoverPrintPage
