import type { CommunityPolicy, RungKey } from '@shared/community-policy'
import type { StoryStep } from '@shared/policy-settings'
import { minutesInWords } from '@shared/promise-words'
import { type Seat, seatName } from '@shared/seats'
import type { BreachClock } from '../../machine/issue-state'
import type { Climb, Course, Deadline } from './course'

/** What a course is told with: how the community calls its rungs, and who holds a seat at a moment, by name. */
export interface Cast {
  policy: CommunityPolicy
  peopleOf(seat: Seat, at: Date): readonly string[]
}

const whyRaised: Record<Exclude<BreachClock, 'ack'>, string> = {
  arrive: '没人按时到场',
  explain: '当天没办好，也没写明原因',
  resolve: '没按时办好',
}
const whatIsLate: Record<Deadline, { words: string; small: string }> = {
  arrive: { words: '该到场', small: '没人到，记一次超时' },
  explain: { words: '当天没办好，该写明原因', small: '没写，记一次超时' },
  resolve: { words: '该办好', small: '没办好，记一次超时，居民看得到' },
}

/** The course as the secretary reads it, in time order; a deadline stands before the climb that follows from it. */
export function storySteps(course: Course, cast: Cast): StoryStep[] {
  const late = course.deadlines.map(
    ({ clock, at }): StoryStep => ({ at: at.toISOString(), kind: 'late', ...whatIsLate[clock], gap: false }),
  )
  const climbs = course.climbs.map((climb, at) => climbStep(climb, course, askedBefore(course, at), cast))
  return [alertStep(course, cast), ...[...late, ...climbs].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))]
}

function alertStep({ alerted, gaps, desk, postedAt }: Course, cast: Cast): StoryStep {
  const others = alerted.includes(desk) || alerted.length === 0 ? [] : [`${peopleWords([desk], cast, postedAt)} 也收到`]
  const told = alerted.length === 0 ? [desk] : alerted
  const many = told.flatMap((seat) => cast.peopleOf(seat, postedAt)).length > 1
  return {
    at: postedAt.toISOString(),
    kind: 'alerted',
    words: `${peopleWords(told, cast, postedAt)} ${many ? '同时收到' : '收到'}`,
    small: [...(gaps.length > 0 ? [gapWords(gaps, cast)] : []), ...others].join('；'),
    gap: gaps.length > 0,
  }
}

function climbStep(climb: Climb, course: Course, before: ReadonlySet<Seat>, cast: Cast): StoryStep {
  const { at, kind, seats, gaps } = climb
  const again = seats.length === 0 || seats.every((seat) => before.has(seat))
  const people = peopleWords(seats.length > 0 ? seats : [course.desk], cast, at)
  const asked = again ? `再找${people}` : people
  return {
    at: at.toISOString(),
    kind,
    words: gaps.length > 0 ? `${rungNames(gaps, cast)}跳过，${again ? asked : `找${people}`}` : asked,
    small: gaps.length > 0 ? gapWords(gaps, cast) : kind === 'repeated' ? repeatWords(course, cast) : whyWords(climb, course, cast),
    gap: gaps.length > 0,
  }
}

const askedBefore = ({ alerted, climbs }: Course, at: number): Set<Seat> =>
  new Set([...alerted, ...climbs.slice(0, at).flatMap(({ seats }) => seats)])

/** 5 分钟没人接；到顶了，每 15 分钟再叫，直到有人接 */
function whyWords({ causes, isTop }: Climb, course: Course, cast: Cast): string {
  const [first = 'ack'] = causes
  const cause = causes.includes('ack') ? 'ack' : first
  const { acknowledge } = cast.policy.clocks
  const why = cause === 'ack' ? `${minutesInWords(acknowledge[course.urgency].minutes)}没人接` : whyRaised[cause]
  return isTop ? `${why}；到顶了，${repeatWords(course, cast)}` : why
}

const repeatWords = ({ urgency }: Course, { policy: { clocks } }: Cast): string =>
  urgency === 'U'
    ? `每 ${minutesInWords(clocks.topRepeatUrgentMinutes)}再叫一次，直到有人接`
    : `每天 ${clocks.topRepeatDailyHour} 点再叫一次，直到有人接`

const rungNames = (keys: readonly RungKey[], { policy }: Cast): string =>
  keys.map((key) => policy.ladder.find((rung) => rung.key === key)?.name ?? key).join('、')

const gapWords = (gaps: readonly RungKey[], cast: Cast): string => `${rungNames(gaps, cast)}没人，记一次缺人`

/** 联户党员 周桂兰、居委会 何静 等 3 人; a seat that nobody holds by its name alone. */
export const peopleWords = (seats: readonly Seat[], { peopleOf }: Pick<Cast, 'peopleOf'>, at: Date): string =>
  seats.map((seat) => [seatName(seat), namesWords(peopleOf(seat, at))].filter(Boolean).join(' ')).join('、')

const namesWords = (names: readonly string[]): string => (names.length > 2 ? `${names[0]} 等 ${names.length} 人` : names.join('和'))
