import * as z from 'zod/mini'

/**
 * 放假安排: which days differ from Monday to Friday. What is published is known by itself; a year's notice is imported when it
 * appears before the product knows it, and an area adds days of its own.
 */
export const dayKind = z.enum(['off', 'work'])
export type DayKind = z.infer<typeof dayKind>

/** 2027-02-05 休 春节 */
export interface HolidayDay {
  /** 2027-02-05 */
  day: string
  kind: DayKind
  /** 春节, also of its make-up workdays. Empty when nothing was written. */
  name: string
}

/** `notice`: the State Council's notice for the year, imported · `own`: what an area adds to it. */
export const calendarPart = z.enum(['notice', 'own'])
export type CalendarPart = z.infer<typeof calendarPart>

export const maxHolidayWords = 8000
export const maxHolidayDays = 120

/** Every year that may be looked at and changed: this one to two ahead. */
export const yearsAhead = 2

const part = { part: calendarPart, text: z.string().check(z.maxLength(maxHolidayWords)) }

/** POST /communities/:communityId/calendar/:year/reading: what a text would be read as. Stores nothing. */
export const readHolidaysInput = z.object(part)
export type ReadHolidaysInput = z.infer<typeof readHolidaysInput>

/** PUT /communities/:communityId/calendar/:year → CalendarYearView. An empty text takes the part back. */
export const saveHolidaysInput = z.object({ ...part, rev: z.number().check(z.int(), z.minimum(0)) })
export type SaveHolidaysInput = z.infer<typeof saveHolidaysInput>

/** One line of the text, counted from 1, and what there is to say about it. */
export interface LineRemark {
  line: number
  words: string
}

export interface HolidayReading {
  days: HolidayDay[]
  /** Any of them, and nothing is stored. */
  problems: LineRemark[]
  /** Stored as it stands, but worth a look. */
  remarks: LineRemark[]
}

/** `above`: own days of an area above, such as the subdistrict. */
export type DaySource = 'published' | 'imported' | 'own' | 'above'

/** GET /communities/:communityId/calendar/:year */
export interface CalendarYearView {
  year: number
  /** Where the year's notice is from, `here`: imported by this area; while there is `none`, clocks count Monday to Friday. */
  notice: 'none' | 'published' | 'above' | 'here'
  /** Of this area's own document; 0 when there is none. */
  rev: number
  /** Every day that is not as its weekday says, in order. */
  days: (HolidayDay & { source: DaySource })[]
  /** What this area stored, a day a line, to be changed and sent again. */
  texts: Record<CalendarPart, string>
  changed?: { by: string; at: string }
  /** This person may store; others of the office look. */
  mayChange: boolean
}
