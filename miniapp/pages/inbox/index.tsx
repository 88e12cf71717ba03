import { InboxPage } from '@/features/inbox/inbox-page'

export default InboxPage
