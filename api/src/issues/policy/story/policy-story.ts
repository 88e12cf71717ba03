import type { CommunityPolicy } from '@shared/community-policy'
import type { PolicyStoryView } from '@shared/policy-settings'
import type { Seat } from '@shared/seats'
import { type Calendar, isAnnounced, unannouncedWords } from '../../../calendar/calendar'
import { localDay } from '../../../calendar/local-time'
import { type Case, type Course, courseOf } from './course'
import { differenceWords } from './story-difference'
import { storySteps } from './story-words'

/** A policy with the calendar its clocks run by. */
export interface Rules {
  policy: CommunityPolicy
  calendar: Calendar
}

export interface Told {
  draft: Rules
  inForce: Rules & { version: number }
  /** Who holds a seat today, by name. */
  peopleOf(seat: Seat): readonly string[]
  now: Date
}

/**
 * 会找到谁: a made-up issue that nobody answers, told under the draft, and what is otherwise under the version in force. Pure.
 * @throws CATEGORY_UNKNOWN when the draft does not have it
 */
export function policyStory(case_: Case, { draft, inForce, peopleOf, now }: Told): PolicyStoryView {
  const held = (seat: Seat): boolean => peopleOf(seat).length > 0
  const course = courseOf(case_, { ...draft, held })
  const isNew = !inForce.policy.categories.some(({ key }) => key === case_.categoryKey)
  const other = isNew ? '还没有这一类' : differenceWords(course, courseOf(case_, { ...inForce, held }), { policy: draft.policy, peopleOf })
  return {
    steps: storySteps(course, { policy: draft.policy, peopleOf }),
    nowWords: other && `现在的第 ${inForce.version} 版：${other}`,
    caveats: caveatsOf(course, draft, now),
  }
}

/** What the story cannot know yet. */
function caveatsOf(course: Course, { policy: { clocks }, calendar }: Rules, now: Date): string[] {
  const { postedAt, urgency } = course
  const ends = [...course.climbs, ...course.deadlines].map(({ at }) => at.getTime())
  const years = yearsBetween(postedAt, new Date(Math.max(postedAt.getTime(), ...ends)))
  const usesOfficeHours = [clocks.acknowledge[urgency], clocks.resolve[urgency]].some(({ kind }) => kind === 'working')
  const isAhead = localDay(postedAt) > localDay(now)
  return [
    ...(isAhead ? ['那天还没排班，先按常设的人算'] : []),
    ...(usesOfficeHours ? years.filter((year) => !isAnnounced(year, calendar)) : []).map(unannouncedWords),
  ]
}

function yearsBetween(from: Date, to: Date): number[] {
  const [first, last] = [from, to].map((at) => Number(localDay(at).slice(0, 4))) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
