import { DevicesPage } from '@/features/me/devices-page'

export default DevicesPage
