import { VisitsPage } from '@/features/visits/visits-page'

export default VisitsPage
