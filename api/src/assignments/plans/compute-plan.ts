import type { PlanKind } from '@shared/assignment'
import { DomainError } from '../../core/domain-error'
import type { CommunityPicture } from '../picture/community-picture'
import { type Contacts, coverFigures, presentContacts } from '../picture/cover-figures'
import { rosterMark } from '../picture/roster-mark'
import { checkProblem } from '../solver/check-problem'
import type { Problem, Solution } from '../solver/problem'
import { reserveOf } from '../solver/reserve'
import { shortageOf } from '../solver/shortage'
import { solve } from '../solver/solve'
import type { Dealt, Plan, PlanOutlook, Wishes } from './plan.schema'
import { movesOf } from './plan-moves'
import { problemOf } from './plan-problem'

export type Computed = Pick<
  Plan,
  'settings' | 'wishes' | 'rosterMark' | 'households' | 'cost' | 'bound' | 'proven' | 'before' | 'figures' | 'outlook'
>

/**
 * Everything of a plan that follows from the community and the wishes.
 * @throws NO_HOUSEHOLDS, NO_MEMBERS, LIMITS_REVERSED, MEMBER_TWICE, PIN_NOT_POSSIBLE, PIN_OVER_LIMIT
 */
export function computePlan(picture: CommunityPicture, kind: PlanKind, wishes: Wishes): Computed {
  const problem = problemOf(picture, kind, wishes)
  refuse(problem, picture)
  const solution = solve(problem)
  const households = dealt(picture, solution.contacts)
  const { cost, bound, proven } = solution
  return {
    settings: picture.settings,
    wishes,
    rosterMark: rosterMark(picture),
    households,
    cost,
    bound,
    proven,
    before: coverFigures(picture, presentContacts(picture)),
    figures: coverFigures(picture, solution.contacts, movesOf({ households }).length),
    outlook: outlookOf(problem, solution),
  }
}

function refuse(problem: Problem, picture: CommunityPicture): void {
  try {
    checkProblem(problem)
  } catch (error) {
    throw error instanceof DomainError ? withName(error, picture) : error
  }
  refuseTwins(picture)
}

/** The solver knows members by their ids only. */
function withName({ code, details }: DomainError, { members }: CommunityPicture): DomainError {
  const member = members.find(({ id }) => id === details?.who)
  return new DomainError(code, { ...details, ...(member ? { who: member.name } : {}) })
}

/** The same name with the same phone is one person entered twice, who would be given twice as many households. */
function refuseTwins({ members }: CommunityPicture): void {
  const seen = new Set<string>()
  for (const { name, phoneHash, ended } of members) {
    if (ended || phoneHash === undefined) continue
    const key = `${phoneHash} ${name}`
    if (seen.has(key)) throw new DomainError('MEMBER_TWICE', { who: name })
    seen.add(key)
  }
}

function dealt({ households, members }: CommunityPicture, contacts: Contacts): Dealt[] {
  const stays = new Set(members.filter(({ ended }) => !ended).map(({ id }) => id))
  return households.map(({ id, contactId, contactRev }): Dealt => {
    const to = contacts.get(id)
    return {
      id,
      ...(contactId === undefined ? {} : { from: contactId }),
      fromRev: contactRev,
      ...(contactId === undefined || stays.has(contactId) ? {} : { left: true }),
      ...(to === undefined ? {} : { to }),
    }
  })
}

function outlookOf(problem: Problem, solution: Solution): PlanOutlook {
  const shortage = shortageOf(problem, solution)
  return {
    ...(shortage
      ? { shortage: { wanted: shortage.wanted, membersWanted: shortage.membersWanted, higherLimits: shortage.higherLimits } }
      : {}),
    reserve: reserveOf(problem, solution).map(({ memberId, why }) => ({ personId: memberId, why })),
  }
}
