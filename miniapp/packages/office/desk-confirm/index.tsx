import { DeskConfirmPage } from '@/features/desk/desk-confirm-page'

export default DeskConfirmPage
