import { BuildingPage } from '@/features/building/building-page'

export default BuildingPage
