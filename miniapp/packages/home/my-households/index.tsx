import { MyHouseholdsPage } from '@/features/my-households/my-households-page'

export default MyHouseholdsPage
