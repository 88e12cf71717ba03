import { HandBackPage } from '@/features/hand-back/hand-back-page'

export default HandBackPage
