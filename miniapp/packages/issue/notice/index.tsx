import { NoticePage } from '@/features/notice/notice-page'

export default NoticePage
