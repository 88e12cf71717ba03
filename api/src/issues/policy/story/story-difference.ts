import { minutesInWords } from '@shared/promise-words'
import { atLocal, localDay, minuteMs } from '../../../calendar/local-time'
import type { Course, Deadline } from './course'
import { type Cast, peopleWords } from './story-words'

/** Something that a course comes to at a time. */
interface Mark {
  key: string
  at: Date
  /** 找到社区 */
  words: string
}

const deadlineWords: Record<Deadline, string> = { arrive: '该到场', explain: '该写明原因', resolve: '该办好' }

/**
 * The first thing that goes otherwise under the version in force: whom it alerts, whom it asks when, which deadline it has.
 * @returns 03:30 才找到社区，晚 15 分钟; empty when nothing differs
 */
export function differenceWords(draft: Course, inForce: Course, cast: Cast): string {
  return alertDifference(draft, inForce, cast) ?? firstOtherMark(marksOf(draft, cast), marksOf(inForce, cast), draft.postedAt) ?? ''
}

function alertDifference(draft: Course, inForce: Course, cast: Cast): string | undefined {
  const fewer = draft.alerted.filter((seat) => !inForce.alerted.includes(seat))
  if (fewer.length > 0) return `一说的时候，${peopleWords(fewer, cast, draft.postedAt)} 还收不到`
  const more = inForce.alerted.filter((seat) => !draft.alerted.includes(seat))
  return more.length > 0 ? `一说的时候，${peopleWords(more, cast, draft.postedAt)} 也收到` : undefined
}

/** Of all that goes otherwise, what would be noticed first. */
function firstOtherMark(draft: readonly Mark[], inForce: readonly Mark[], postedAt: Date): string | undefined {
  const changed = draft.flatMap((mark) =>
    changeOf(
      mark,
      inForce.find(({ key }) => key === mark.key),
      postedAt,
    ),
  )
  const gone = inForce.filter(({ key }) => !draft.some((mark) => mark.key === key))
  const differences = [...gone.map(({ at, words }) => ({ at, words: `${timeWords(at, postedAt)} 还会${words}` })), ...changed]
  return differences.sort((a, b) => a.at.getTime() - b.at.getTime())[0]?.words
}

function changeOf({ at, words }: Mark, now: Mark | undefined, postedAt: Date): Pick<Mark, 'at' | 'words'>[] {
  if (!now) return [{ at, words: `不会${words}` }]
  const minutes = Math.round((now.at.getTime() - at.getTime()) / minuteMs)
  if (minutes > 0) return [{ at, words: `${timeWords(now.at, postedAt)} 才${words}，晚 ${minutesInWords(minutes)}` }]
  if (minutes < 0) return [{ at: now.at, words: `${timeWords(now.at, postedAt)} 就${words}，早 ${minutesInWords(-minutes)}` }]
  return []
}

function marksOf({ climbs, deadlines }: Course, { policy }: Cast): Mark[] {
  const nameOf = new Map(policy.ladder.map(({ key, name }) => [key, name]))
  return [
    ...climbs.map(({ kind, rung, at }) =>
      kind === 'repeated' ? { key: kind, at, words: '再叫一次' } : { key: rung, at, words: `找到${nameOf.get(rung) ?? rung}` },
    ),
    ...deadlines.map(({ clock, at }) => ({ key: `by ${clock}`, at, words: deadlineWords[clock] })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** 03:30 on the day it was posted, else 2月17日 03:30. */
function timeWords(at: Date, postedAt: Date): string {
  const day = localDay(at)
  const minutes = Math.floor((at.getTime() - atLocal(day).getTime()) / minuteMs)
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return day === localDay(postedAt) ? time : `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${time}`
}
