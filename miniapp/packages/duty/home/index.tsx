import { DutyPage } from '@/features/duty/duty-page'

export default DutyPage
