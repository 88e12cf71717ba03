import { HandoversPage } from '@/features/handover/handovers-page'

export default HandoversPage
