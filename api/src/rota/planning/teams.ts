import type { DutyPost } from '@shared/seats'
import { dividedBy, loadOf, plus, sumOf } from './fairness'
import { type HeldShift, type PersonRules, rulesByPerson, shiftsByPerson } from './person-rules'
import type { Load, RotaProblem, Slot, Wish } from './rota-problem'
import { ruleBook } from './rule-breaks'

/** Somebody of a pool, with all that is settled before the search begins. */
export interface Candidate {
  personId: string
  rules: PersonRules
  /** Set by hand and at the edges. */
  settled: HeldShift[]
  /** Of the month's shifts set by hand. */
  byHand: Load
  /** Of the year before the month; undefined for who is new. */
  before?: Load
  wishes: Wish[]
  /** Whether no rule stands against it, with what is settled. */
  mayTake(slot: Slot): boolean
}

/** People who share posts, and the slots of these: what happens in one team changes nothing in another. */
export interface Team {
  /** By id, so that a newcomer, whose id is the youngest, comes last. */
  people: Candidate[]
  /** Not set by hand; by time. */
  slots: Slot[]
}

export function candidatesOf(problem: RotaProblem): Candidate[] {
  const rulesOf = rulesByPerson(problem.pools)
  const breaksOf = ruleBook(problem)
  const settledOf = shiftsByPerson(problem, problem.fixed)
  return [...new Set(problem.pools.flatMap(({ personIds }) => personIds))].sort().map((personId) => {
    const settled = settledOf.get(personId) ?? []
    return {
      personId,
      rules: rulesOf(personId),
      settled,
      byHand: sumOf(settled.flatMap(({ slot }) => (slot ? [loadOf(slot)] : []))),
      before: problem.balance[personId],
      wishes: problem.wishes.filter((wish) => wish.personId === personId),
      mayTake: (slot) => breaksOf(slot, personId, settled).length === 0,
    }
  })
}

/** Not set by hand. */
export const freeSlots = ({ slots, fixed }: RotaProblem): Slot[] => slots.filter(({ id }) => fixed[id] === undefined)

/** Slots of a post that nobody may be put on belong to no team. */
export function teamsOf(people: readonly Candidate[], slots: readonly Slot[]): Team[] {
  const groups: { posts: ReadonlySet<DutyPost>; people: Candidate[] }[] = []
  for (const person of people) {
    const joined = groups.filter(({ posts }) => [...person.rules.posts].some((post) => posts.has(post)))
    const apart = groups.filter((group) => !joined.includes(group))
    const posts = new Set([...joined.flatMap((group) => [...group.posts]), ...person.rules.posts])
    groups.splice(0, groups.length, ...apart, { posts, people: [...joined.flatMap((group) => group.people), person] })
  }
  return groups.map((group) => ({
    people: group.people.sort((a, b) => (a.personId < b.personId ? -1 : 1)),
    slots: slots.filter(({ post }) => group.posts.has(post)),
  }))
}

/** The year before the month; who is new starts with the average of the colleagues, so as not to be given all they had. */
export function startOf({ people }: Team): (person: Candidate) => Load {
  const known = people.flatMap(({ before }) => (before ? [before] : []))
  const average = dividedBy(sumOf(known), Math.max(1, known.length))
  return ({ before }) => before ?? average
}

/** What everybody's year would be if all of the month's slots were taken and everybody had the same. */
export function shareOf(team: Team): Load {
  const start = startOf(team)
  const people = sumOf(team.people.map((person) => plus(start(person), person.byHand)))
  return dividedBy(plus(people, sumOf(team.slots.map(loadOf))), team.people.length)
}
