import { IssueDetailPage } from '@/features/issue/issue-detail-page'

export default IssueDetailPage
