import ical, { ICalCalendarMethod } from 'ical-generator'

/** A shift as somebody's own calendar shows it. */
export interface DutyEvent {
  /** The same as long as it is this shift, so that a calendar changes it and does not add another. */
  uid: string
  title: string
  place: string
  from: Date
  to: Date
  changedAt: Date
}

const lookAgainSeconds = 60 * 60

/** iCalendar (RFC 5545), times in UTC; the same events are the same text. */
export function icsOf(events: readonly DutyEvent[]): string {
  const calendar = ical({
    name: '我的值班',
    prodId: { company: 'household-link', product: 'duty', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: lookAgainSeconds,
  })
  for (const { uid, title, place, from, to, changedAt } of events)
    calendar.createEvent({ id: uid, summary: title, location: place, start: from, end: to, stamp: changedAt })
  return calendar.toString()
}
