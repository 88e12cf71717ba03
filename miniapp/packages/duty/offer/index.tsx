import { OfferPage } from '@/features/duty-offers/offer-page'

export default OfferPage
