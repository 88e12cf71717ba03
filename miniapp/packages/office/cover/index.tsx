import { CoverPage } from '@/features/cover/cover-page'

export default CoverPage
