import { DeskSignInPage } from '@/features/desk/desk-sign-in-page'

export default DeskSignInPage
