import type { CalendarPart, CalendarYearView } from '@shared/calendar'
import type { ReactNode } from 'react'
import type { Office } from '../office/use-office'

/** What both drawings of the page, desk and phone, are made of. */
export interface HolidaysParts {
  office: Office
  view?: CalendarYearView
  error: unknown
  onRetry: () => unknown
  /** What is being written, if anything. */
  part?: CalendarPart
  onPart: (part?: CalendarPart) => void
  years: ReactNode
  choose: ReactNode
}
