import { RotaSettingsPage } from '@/features/rota-settings/rota-settings-page'

export default RotaSettingsPage
