import { PolicyPage } from '@/features/policy/policy-page'

export default PolicyPage
