import { DomainError } from '../../core/domain-error'
import { type Instance, mayServe, toInstance } from './instance'
import type { Dwelling, Problem } from './problem'

/**
 * Refuses what no plan can answer, before anything is computed.
 * @throws LIMITS_REVERSED, NO_HOUSEHOLDS, NO_MEMBERS, MEMBER_TWICE, PIN_OUTSIDE, PIN_NOT_POSSIBLE, PIN_OVER_LIMIT; `details.who` is a
 * member's id, for the caller to put a name to
 */
export function checkProblem(problem: Problem): void {
  const { limits, households, members } = problem
  if (limits.min > limits.max) throw new DomainError('LIMITS_REVERSED')
  if (households.length === 0) throw new DomainError('NO_HOUSEHOLDS')
  if (members.length === 0) throw new DomainError('NO_MEMBERS')
  const byId = new Map(members.map((member) => [member.id, member]))
  const twice = members.find((member) => byId.get(member.id) !== member)
  if (twice) throw new DomainError('MEMBER_TWICE', { who: twice.id })
  checkPins(problem)
  const full = toInstance(problem).seats.find(({ base, most }) => base > most)
  if (full) throw new DomainError('PIN_OVER_LIMIT', { who: full.id, max: full.most })
}

function checkPins(problem: Problem): void {
  const unpinned = toInstance({ ...problem, households: problem.households.map((household) => ({ ...household, pinnedTo: undefined })) })
  for (const household of problem.households) {
    if (household.pinnedTo === undefined) continue
    const why = whyNot(problem, unpinned, household, household.pinnedTo)
    if (why) throw new DomainError('PIN_NOT_POSSIBLE', { who: household.pinnedTo, householdId: household.id, why })
  }
}

/** @throws PIN_OUTSIDE for somebody the community does not know */
function whyNot({ members }: Problem, instance: Instance, { gateId, excluded }: Dwelling, memberId: string): string | undefined {
  if (!members.some(({ id }) => id === memberId)) throw new DomainError('PIN_OUTSIDE')
  const seat = instance.seats.findIndex(({ id }) => id === memberId)
  if (seat === -1) return '这位党员现在不能联户'
  if (excluded?.includes(memberId)) return '这一户说好了不由这位党员联系'
  const gate = instance.gates.findIndex(({ id }) => id === gateId)
  return mayServe(instance, seat, gate) ? undefined : '这位党员住得远，规定不能跨过去'
}
