import { RequestsPage } from '@/features/requests/requests-page'

export default RequestsPage
