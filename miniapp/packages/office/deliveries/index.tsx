import { DeliveriesPage } from '@/features/deliveries/deliveries-page'

export default DeliveriesPage
