import { type CalendarPart, type CalendarYearView, type HolidayReading, maxHolidayWords } from '@shared/calendar'
import { useState } from 'react'
import { say, sayError } from '@/lib/feedback'
import { useSettled } from '@/lib/use-settled'
import { previewDays, type ShownDay } from './holiday-words'
import { useReading, useSaveHolidays } from './holidays-data'

/** Long enough to type on, short enough for somebody who has pasted. */
const settledMs = 400

export interface Pasting {
  part: CalendarPart
  text: string
  onText(text: string): void
  /** Of the text as it stands; absent while it is being read. */
  reading?: HolidayReading
  error: unknown
  onRetry(): unknown
  /** The year as it would be. */
  days: readonly ShownDay[]
  /** Why it cannot be stored now; undefined when it can. */
  refused?: string
  onSave(): Promise<void>
}

/** A text on its way into the calendar: read while it is written, stored when it says what it should. */
export function usePasting(communityId: string, view: CalendarYearView, part: CalendarPart, onDone: () => void): Pasting {
  const [text, onText] = useState(view.texts[part])
  const settled = useSettled(text, settledMs)
  const read = useReading(communityId, view.year, part, settled)
  const save = useSaveHolidays(communityId, view)
  const isRead = settled === text && !read.isPlaceholderData
  const reading = isRead ? read.data : undefined
  return {
    part,
    text,
    onText,
    reading,
    error: read.error,
    onRetry: read.refetch,
    days: read.data ? previewDays(view, part, read.data) : view.days,
    refused: refusal(text, view.texts[part], reading),
    onSave: () =>
      save(part, text).then(() => {
        say('存下了，往后按这个算')
        onDone()
      }, sayError),
  }
}

function refusal(text: string, stored: string, reading: HolidayReading | undefined): string | undefined {
  if (text.length > maxHolidayWords) return '太长了，请只留放假和上班的几行'
  if (!reading) return '正在读'
  if (reading.problems.length > 0) return '有没看懂的，改好才能存'
  return text.trim() === stored.trim() ? '还没改' : undefined
}
