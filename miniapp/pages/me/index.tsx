import { MePage } from '@/features/me/me-page'

export default MePage
