import { RotaPage } from '@/features/rota/rota-page'

export default RotaPage
