import { maxShifts, type RotaPost, type RotaSettings } from '@shared/rota'
import { postName } from '@shared/seats'
import { timeOfMinutes } from '../../calendar/local-time'
import { DomainError } from '../../core/domain-error'
import { patternHoles } from '../planning/pattern-holes'
import type { DayClass, PatternShift } from '../planning/rota-problem'
import { patternOf } from './rota-settings-of'

const dayMinutes = 24 * 60
const longestMonthDays = 31
const dayClassName: Record<DayClass, string> = { workday: '工作日', restDay: '休息日', holiday: '节假日' }

/**
 * @param known ids of the people who may be in a pool
 * @throws ROTA_POST_TWICE, ROTA_POOL_EMPTY, ROTA_PERSON_UNKNOWN, ROTA_SHIFT_TWICE, ROTA_SHIFT_TIMES_WRONG, ROTA_PATTERN_HOLE naming the
 * first hole, ROTA_TOO_MANY_SHIFTS
 */
export function checkRotaSettings({ posts }: RotaSettings, known: ReadonlySet<string>): void {
  for (const [index, post] of posts.entries()) {
    const name = postName[post.post]
    if (posts.findIndex((other) => other.post === post.post) !== index) throw new DomainError('ROTA_POST_TWICE', { post: name })
    if (post.personIds.length === 0) throw new DomainError('ROTA_POOL_EMPTY', { post: name })
    const unknown = post.personIds.filter((id) => !known.has(id))
    if (unknown.length > 0) throw new DomainError('ROTA_PERSON_UNKNOWN', { post: name, personIds: unknown })
    for (const shifts of Object.values(post.shifts)) checkShifts(name, shifts)
    checkHoles(name, post)
  }
  if (shiftsOfLongestMonth(posts) > maxShifts) throw new DomainError('ROTA_TOO_MANY_SHIFTS', { max: maxShifts })
}

function checkShifts(post: string, shifts: readonly PatternShift[]): void {
  for (const [index, { name, from, to }] of shifts.entries()) {
    if (shifts.findIndex((other) => other.name === name) !== index) throw new DomainError('ROTA_SHIFT_TWICE', { post, shift: name })
    if (to <= from || to - from > dayMinutes) throw new DomainError('ROTA_SHIFT_TIMES_WRONG', { post, shift: name })
  }
}

function checkHoles(post: string, settings: RotaPost): void {
  const [hole, ...more] = patternHoles(patternOf(settings))
  if (!hole) return
  const details = {
    post,
    on: dayClassName[hole.on],
    from: timeOfMinutes(hole.from),
    to: hole.to === dayMinutes ? '24:00' : timeOfMinutes(hole.to),
    minutes: hole.to - hole.from,
  }
  throw new DomainError('ROTA_PATTERN_HOLE', { ...details, holes: [hole, ...more] })
}

/** Of whatever mix of days: the fullest kind of day, every day. */
const shiftsOfLongestMonth = (posts: readonly RotaPost[]): number => {
  const perDay = posts.map(({ shifts }) => Math.max(...Object.values(shifts).map(placesOf)))
  return longestMonthDays * perDay.reduce((sum, places) => sum + places, 0)
}

const placesOf = (shifts: readonly PatternShift[]): number => shifts.reduce((sum, { people }) => sum + people, 0)
