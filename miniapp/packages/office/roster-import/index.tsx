import { RosterImportPage } from '@/features/roster/roster-import-page'

export default RosterImportPage
