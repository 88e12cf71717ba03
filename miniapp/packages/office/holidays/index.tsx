import { HolidaysPage } from '@/features/calendar/holidays-page'

export default HolidaysPage
