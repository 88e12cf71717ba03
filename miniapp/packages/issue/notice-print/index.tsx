import { NoticePrintPage } from '@/features/notice/notice-print-page'

export default NoticePrintPage
