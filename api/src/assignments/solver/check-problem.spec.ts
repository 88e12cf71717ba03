import { DomainError } from '../../core/domain-error'
import { checkProblem } from './check-problem'
import type { Problem } from './problem'
import { fresh, layOut, membersAt, usualLimits } from './testing/layouts'

const community = (over: Partial<Problem> = {}): Problem =>
  fresh({ ...layOut({ buildings: [[12, 12]] }), members: membersAt({ 'g0.0': 1, 'g0.1': 1 }), ...over })

const pinned = (count: number, to: string, over: Partial<Problem> = {}): Problem => {
  const { households, ...others } = community(over)
  return { ...others, households: households.map((h, index) => (index < count ? { ...h, pinnedTo: to } : h)) }
}

const refusal = (problem: Problem): unknown => {
  try {
    checkProblem(problem)
    return 'fine'
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
}

it.each<[string, Problem, string]>([
  ['an ordinary community', community(), 'fine'],
  ['more than there is room for, by itself no refusal', community({ members: membersAt({ 'g0.0': 1 }) }), 'fine'],
  ['min above max', community({ limits: { ...usualLimits, min: 11 } }), 'LIMITS_REVERSED'],
  ['an empty roster', community({ households: [] }), 'NO_HOUSEHOLDS'],
  ['no party members', community({ members: [] }), 'NO_MEMBERS'],
  ['a member twice', community({ members: [...membersAt({ 'g0.0': 1 }), ...membersAt({ 'g0.0': 1 })] }), 'MEMBER_TWICE'],
  ['ten pins', pinned(10, 'mg0.0.0'), 'fine'],
  ['eleven pins', pinned(11, 'mg0.0.0'), 'PIN_OVER_LIMIT'],
  ['four pins to somebody who agreed to three', pinned(4, 'm', { members: [{ id: 'm', available: true, max: 3 }] }), 'PIN_OVER_LIMIT'],
  ['a pin to another community’s member', pinned(1, 'stranger'), 'PIN_OUTSIDE'],
  ['a pin to somebody on leave', pinned(1, 'm', { members: [{ id: 'm', available: false }] }), 'PIN_NOT_POSSIBLE'],
  ['a pin across the border', pinned(1, 'mg0.1.0', { limits: { ...usualLimits, border: 'gate' } }), 'PIN_NOT_POSSIBLE'],
])('%s: %#', (_, problem, answer) => {
  expect(refusal(problem)).toBe(answer)
})

it('refuses a pin to somebody who is excluded, and says why', () => {
  const problem = pinned(1, 'mg0.0.0')
  const households = problem.households.map((h) => (h.pinnedTo ? { ...h, excluded: ['mg0.0.0'] } : h))
  expect(() => checkProblem({ ...problem, households })).toThrow('不能这样指定：这一户说好了不由这位党员联系')
})

it('counts the own home as a pin where the community counts it', () => {
  const members = [{ id: 'm', available: true, homeGateId: 'g0.0', ownHouseholdId: 'g0.0-602' }]
  expect(refusal(pinned(10, 'm', { members }))).toBe('fine')
  expect(refusal(pinned(10, 'm', { members, limits: { ...usualLimits, countsOwnHome: true } }))).toBe('PIN_OVER_LIMIT')
})
