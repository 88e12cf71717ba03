import { GatePage } from '@/features/gate/gate-page'

export default GatePage
