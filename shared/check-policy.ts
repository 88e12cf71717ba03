import { type ClockKind, type CommunityPolicy, type Rung, type RungKey, rungKey, type Urgency, urgency } from './community-policy'
import type { ErrorCode, ErrorDetails } from './errors'
import { urgencyName } from './promise-words'
import { visibleLength } from './words'

/** What is wrong with a draft, and where: `clocks.acknowledge.U`, `ladder.2`, `categories.5`, `explanation`. */
export interface PolicyFault {
  code: Extract<ErrorCode, `POLICY_${string}`>
  path: string
  /** Fill the words of the code. */
  details: ErrorDetails
}

export const minPolicyExplanation = 10
const longestDays = 60
const longestMinutes = longestDays * 24 * 60
/** Working days in about a year: beyond it a deadline says nothing to anybody, and the calendar has no holidays yet. */
const mostWorkingDays = 250

/**
 * Everything that keeps a draft from becoming a version: a ladder that turns in a circle or has no end, clocks of nothing or for years,
 * residents who are told nothing. Pure; the screen marks the places, the server refuses by the first. Empty: it may be saved.
 */
export const checkPolicy = (policy: CommunityPolicy): PolicyFault[] => [
  ...ladderFaults(policy),
  ...clockFaults(policy),
  ...categoryFaults(policy),
  ...(visibleLength(policy.explanation) < minPolicyExplanation
    ? [fault('POLICY_EXPLANATION_MISSING', 'explanation', { min: minPolicyExplanation })]
    : []),
]

const fault = (code: PolicyFault['code'], path: string, details: ErrorDetails = {}): PolicyFault => ({ code, path, details })
const rank = (key: RungKey): number => rungKey.options.indexOf(key)

// ── Ladder ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function ladderFaults({ ladder }: CommunityPolicy): PolicyFault[] {
  const climbs = ladder.filter(({ whistleOnly }) => !whistleOnly)
  const ends = climbs.some(({ key }) => rank(key) >= rank('community'))
  return [
    ...ladder.flatMap((rung, at) => rungFaults(rung, at, ladder)),
    ...(climbs.length === 0 && ladder.length > 0 ? [fault('POLICY_LADDER_BY_HAND', 'ladder')] : []),
    ...(!ends && (climbs.length > 0 || ladder.length === 0) ? [fault('POLICY_LADDER_ENDLESS', 'ladder')] : []),
    ...(ladder.some(({ urgentAtOnce }) => urgentAtOnce) ? [] : [fault('POLICY_URGENT_NOBODY', 'ladder')]),
  ]
}

function rungFaults({ key, name, whistleOnly }: Rung, at: number, ladder: readonly Rung[]): PolicyFault[] {
  const path = `ladder.${at}`
  const below = ladder.slice(0, at)
  const farther = below.find((rung) => rank(rung.key) > rank(key))
  if (below.some((rung) => rung.key === key)) return [fault('POLICY_RUNG_TWICE', path, { rung: name })]
  return [
    ...(visibleLength(name) === 0 ? [fault('POLICY_NAME_MISSING', `${path}.name`)] : []),
    ...(farther ? [fault('POLICY_LADDER_ORDER', path, { rung: name, before: farther.name })] : []),
    ...(key === 'district' && !whistleOnly ? [fault('POLICY_DISTRICT_BY_CLOCK', path, { rung: name })] : []),
  ]
}

// ── Clocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface NamedClock {
  path: string
  /** 当天的事多久有人接 */
  name: string
  minutes: number
  kind: ClockKind
}

const singleClocks = {
  arrive: '紧急的事多久到场',
  wait: '等居民回话',
  transfer: '转交多久有人接',
  reportIn: '吹哨后多久报到',
  confirm: '等居民确认',
} as const

function clocksOf({ clocks }: CommunityPolicy): NamedClock[] {
  const named = (what: 'acknowledge' | 'resolve', words: string) =>
    urgency.options.map((letter) => ({
      path: `clocks.${what}.${letter}`,
      name: `${urgencyName[letter]}的事${words}`,
      ...clocks[what][letter],
    }))
  return [
    ...named('acknowledge', '多久有人接'),
    ...named('resolve', '多久办好'),
    ...(Object.keys(singleClocks) as (keyof typeof singleClocks)[]).map((key) => ({
      path: `clocks.${key}`,
      name: singleClocks[key],
      ...clocks[key],
    })),
    { path: 'clocks.topRepeatUrgentMinutes', name: '到顶以后隔多久再叫', minutes: clocks.topRepeatUrgentMinutes, kind: 'always' },
  ]
}

function clockFaults(policy: CommunityPolicy): PolicyFault[] {
  const { from, to } = policy.clocks.officeHours
  const hours = [from, to].every((minutes) => Number.isInteger(minutes) && minutes >= 0 && minutes <= 24 * 60) && from < to
  return [
    ...clocksOf(policy).flatMap((clock) => clockFault(clock, hours ? to - from : undefined) ?? []),
    ...urgency.options.flatMap((letter) => resolveFault(letter, policy) ?? []),
    ...(hours ? [] : [fault('POLICY_OFFICE_HOURS_WRONG', 'clocks.officeHours')]),
  ]
}

/** @param openMinutes of a working day, when that is settled */
function clockFault({ path, name, minutes, kind }: NamedClock, openMinutes: number | undefined): PolicyFault | undefined {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestMinutes)
    return fault('POLICY_CLOCK_OUT_OF_RANGE', path, { clock: name, days: longestDays })
  const never = kind === 'working' && openMinutes !== undefined && minutes / openMinutes > mostWorkingDays
  return never ? fault('POLICY_CLOCK_UNREACHABLE', path, { clock: name }) : undefined
}

function resolveFault(letter: Urgency, { clocks }: CommunityPolicy): PolicyFault | undefined {
  return clocks.resolve[letter].minutes < clocks.acknowledge[letter].minutes
    ? fault('POLICY_RESOLVE_TOO_SHORT', `clocks.resolve.${letter}`, { urgency: `${urgencyName[letter]}的事` })
    : undefined
}

// ── Categories ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

function categoryFaults({ categories }: CommunityPolicy): PolicyFault[] {
  if (categories.length === 0) return [fault('POLICY_NO_CATEGORIES', 'categories')]
  return categories.flatMap(({ key, group, name, question }, at) => {
    const path = `categories.${at}`
    const earlier = categories.slice(0, at)
    const twice = earlier.some((other) => other.key === key || (other.group === group && other.name === name))
    const unanswered = question && [question.words, question.yes, question.no].some((words) => visibleLength(words) === 0)
    return [
      ...(visibleLength(group) === 0 || visibleLength(name) === 0 ? [fault('POLICY_NAME_MISSING', `${path}.name`)] : []),
      ...(twice ? [fault('POLICY_CATEGORY_TWICE', path, { category: name })] : []),
      ...(unanswered ? [fault('POLICY_QUESTION_UNANSWERED', `${path}.question`, { category: name })] : []),
    ]
  })
}
