import { ResidencyPage } from '@/features/home/residency-page'

export default ResidencyPage
