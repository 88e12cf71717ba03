import { FollowUpPage } from '@/features/issue/follow-up-page'

export default FollowUpPage
