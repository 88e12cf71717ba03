import { MyIssuesPage } from '@/features/me/my-issues-page'

export default MyIssuesPage
