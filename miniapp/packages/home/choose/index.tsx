import { ChoosePage } from '@/features/home/choose-page'

export default ChoosePage
