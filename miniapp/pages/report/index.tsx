import { ReportPage } from '@/features/report/report-page'

export default ReportPage
