import { SwapPage } from '@/features/duty-offers/swap-page'

export default SwapPage
