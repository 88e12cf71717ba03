import { RemindersPage } from '@/features/reminders/reminders-page'

export default RemindersPage
