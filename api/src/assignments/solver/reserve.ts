import type { Member, Problem, Solution } from './problem'

/** An available member without households, and why, in words for the office. */
export interface Reserve {
  memberId: string
  why: string
}

/** The own home is no household to look after. */
export function reserveOf(problem: Problem, { contacts }: Solution): Reserve[] {
  const used = new Set(problem.households.flatMap(({ id }) => (isOwnHome(problem, id, contacts.get(id)) ? [] : (contacts.get(id) ?? []))))
  return problem.members
    .filter(({ id, available }) => available && !used.has(id))
    .map((member) => ({ memberId: member.id, why: whyIdle(problem, used, member) }))
}

const isOwnHome = ({ members, limits }: Problem, householdId: string, contact: string | undefined): boolean =>
  !limits.countsOwnHome && members.some(({ id, ownHouseholdId }) => id === contact && ownHouseholdId === householdId)

function whyIdle(problem: Problem, used: ReadonlySet<string>, member: Member): string {
  const { kind, limits, households, members } = problem
  if (kind === 'repair') return '只补缺，这次没有用到'
  if (member.max !== undefined && member.max < limits.min) return `自己最多 ${member.max} 户，不到最少的 ${limits.min} 户`
  const home = gateOf(problem, member)
  if (home === undefined) return limits.border === 'community' ? '不住在楼里，近处的党员够了' : '不知道住哪个单元，按规定不能跨'
  const there = households.filter(({ gateId }) => gateId === home).length
  const others = members.filter((other) => used.has(other.id) && gateOf(problem, other) === home).length
  return others > 0 ? `本单元 ${there} 户，已有 ${others} 位党员联系` : `本单元 ${there} 户，由近处的党员联系`
}

const gateOf = ({ households }: Problem, { homeGateId, ownHouseholdId }: Member): string | undefined =>
  homeGateId ?? households.find(({ id }) => id === ownHouseholdId)?.gateId
