import { DutyMonthPage } from '@/features/duty/month/duty-month-page'

export default DutyMonthPage
