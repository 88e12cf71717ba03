import { ImportConfirmPage } from '@/features/roster/import-confirm-page'

export default ImportConfirmPage
