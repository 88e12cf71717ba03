import type { CommunityPolicy } from '@shared/community-policy'
import type { PolicyStoryView } from '@shared/policy-settings'
import { parseSeat, type Seat } from '@shared/seats'
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
  today(seat: Seat): readonly string[]
  /** Who is on a post at a moment, by name; undefined where no rota says so. */
  onRota(seat: Seat, at: Date): readonly string[] | undefined
  now: Date
}

/**
 * 会找到谁: a made-up issue that nobody answers, told under the draft, and what is otherwise under the version in force. Pure.
 * @throws CATEGORY_UNKNOWN when the draft does not have it
 */
export function policyStory(case_: Case, { draft, inForce, today, onRota, now }: Told): PolicyStoryView {
  const held = (seat: Seat): boolean => today(seat).length > 0
  const peopleOf = (seat: Seat, at: Date): readonly string[] => onRota(seat, at) ?? today(seat)
  const course = courseOf(case_, { ...draft, held })
  const isNew = !inForce.policy.categories.some(({ key }) => key === case_.categoryKey)
  const other = isNew ? '还没有这一类' : differenceWords(course, courseOf(case_, { ...inForce, held }), { policy: draft.policy, peopleOf })
  return {
    steps: storySteps(course, { policy: draft.policy, peopleOf }),
    nowWords: other && `现在的第 ${inForce.version} 版：${other}`,
    caveats: caveatsOf(course, draft, { onRota, now }),
  }
}

/** The moments at which somebody is told or asked, under the draft or the version in force: what the rota is asked for. */
export function momentsOf(case_: Case, { draft, inForce, today }: Pick<Told, 'draft' | 'inForce' | 'today'>): Date[] {
  const held = (seat: Seat): boolean => today(seat).length > 0
  const known = [draft, inForce].filter(({ policy }) => policy.categories.some(({ key }) => key === case_.categoryKey))
  const climbs = known.flatMap((rules) => courseOf(case_, { ...rules, held }).climbs)
  return [case_.postedAt, ...climbs.map(({ at }) => at)]
}

/** What the story cannot know yet. */
function caveatsOf(course: Course, { policy: { clocks }, calendar }: Rules, { onRota, now }: Pick<Told, 'onRota' | 'now'>): string[] {
  const { postedAt, urgency } = course
  const ends = [...course.climbs, ...course.deadlines].map(({ at }) => at.getTime())
  const years = yearsBetween(postedAt, new Date(Math.max(postedAt.getTime(), ...ends)))
  const usesOfficeHours = [clocks.acknowledge[urgency], clocks.resolve[urgency]].some(({ kind }) => kind === 'working')
  const isAhead = localDay(postedAt) > localDay(now)
  const named = [{ seats: [...course.alerted, course.desk], at: postedAt }, ...course.climbs]
  const isGuess = named.some(({ seats, at }) => seats.some((seat) => parseSeat(seat)?.kind === 'onDuty' && !onRota(seat, at)))
  return [
    ...(isAhead && isGuess ? ['那天还没排班，先按常设的人算'] : []),
    ...(usesOfficeHours ? years.filter((year) => !isAnnounced(year, calendar)) : []).map(unannouncedWords),
  ]
}

function yearsBetween(from: Date, to: Date): number[] {
  const [first, last] = [from, to].map((at) => Number(localDay(at).slice(0, 4))) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
