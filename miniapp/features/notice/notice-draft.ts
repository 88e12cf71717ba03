import type { NoticeView } from '@shared/notices'
import { sameDay } from '@/lib/times'

/** A moment as one says it: 现在, or a day from today and an hour. */
export interface Moment {
  /** Days from today; `now` at this moment; `kept` as it stands on the notice that is changed. */
  day: 'now' | 'kept' | '0' | '1' | '2' | '6'
  hour: string
}

export interface NoticeDraft {
  title: string
  reason: string
  advice: string
  areaId: string
  from: Moment
  until: Moment
  phone: 'desk' | 'own'
}

export const emptyNoticeDraft = (areaId: string): NoticeDraft => ({
  title: '',
  reason: '',
  advice: '',
  areaId,
  from: { day: 'now', hour: '9' },
  until: { day: '0', hour: '18' },
  phone: 'desk',
})

/** A notice as it stands, to be changed. */
export const draftOf = ({ title, reason, advice = '', call }: NoticeView): NoticeDraft => ({
  title,
  reason,
  advice,
  areaId: '',
  from: { day: 'kept', hour: '9' },
  until: { day: 'kept', hour: '18' },
  phone: call && call.name !== '社区值守' ? 'own' : 'desk',
})

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
const offsetMs = 8 * hourMs

/** In Shanghai. @param kept what `kept` stands for */
export function momentAt({ day, hour }: Moment, now: Date, kept: string | undefined): Date {
  if (day === 'kept' && kept) return new Date(kept)
  if (day === 'now' || day === 'kept') return now
  const today = Math.floor((now.getTime() + offsetMs) / dayMs) * dayMs - offsetMs
  return new Date(today + Number(day) * dayMs + Number(hour) * hourMs)
}

/** What still stands in the way, in words; undefined when it may be sent. */
export function missingInNotice(draft: Pick<NoticeDraft, 'title' | 'reason'>, fromAt: Date, untilAt: Date, now: Date): string | undefined {
  if (!draft.title.trim()) return '先写是什么事，一句话'
  if (!draft.reason.trim()) return '再写清楚为什么'
  if (untilAt <= now) return sameDay(untilAt, now) ? '结束的钟点已经过了，往后选' : '结束的日子已经过了，往后选'
  return untilAt <= fromAt ? '结束要在开始之后' : undefined
}
