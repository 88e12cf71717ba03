import { NoticeWritePage } from '@/features/notice/notice-write-page'

export default NoticeWritePage
