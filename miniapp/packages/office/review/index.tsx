import { ReviewPage } from '@/features/review/review-page'

export default ReviewPage
