import { emptyWords } from './empty-words'
import { dividedBy, isMissed, kinds, loadOf, noLoad, plus, sumOf, unfairness, weights } from './fairness'
import { type HeldShift, shiftsByPerson } from './person-rules'
import type { Assigned, EmptySlot, Load, PersonShare, RotaProblem, RotaProposal, RotaScore, Slot } from './rota-problem'
import { clashes, ruleBook } from './rule-breaks'
import { shareWords } from './share-words'
import { common, spanOf } from './spans'
import { candidatesOf, freeSlots, shareOf, startOf, type Team, teamsOf } from './teams'

/** A month as it is assigned, whoever did it: how fair, who has what and why, what nobody has and why. */
export function describeMonth(problem: RotaProblem, assigned: Assigned): RotaProposal {
  const held = shiftsByPerson({ ...problem, edges: [] }, assigned)
  const teams = teamsOf(candidatesOf(problem), freeSlots(problem))
  const people = [...new Set([...teams.flatMap((team) => team.people.map(({ personId }) => personId)), ...held.keys()])].sort()
  const empty = emptySlots(problem, assigned)
  const averageOf = averages(teams, held)
  return {
    assigned,
    empty,
    score: scoreOf(teams, held, empty.length),
    people: people.map((personId) => shareOfPerson(problem, personId, held.get(personId) ?? [], averageOf(personId))),
  }
}

type Held = ReadonlyMap<string, HeldShift[]>

function scoreOf(teams: readonly Team[], held: Held, empty: number): RotaScore {
  const score = { nights: 0, weekends: 0, holidays: 0, hours: 0, wishes: 0, empty: empty * weights.empty }
  for (const team of teams) {
    const [start, share] = [startOf(team), shareOf(team)]
    for (const person of team.people) {
      const shifts = held.get(person.personId) ?? []
      const year = plus(start(person), loadOfAll(shifts))
      for (const kind of kinds) score[kind] += unfairness(kind, year[kind] - share[kind])
      score.wishes += weights.wish * person.wishes.filter((wish) => isMissed(wish, countOn(shifts))).length
    }
  }
  return { ...score, total: Object.values(score).reduce((sum, part) => sum + part, 0) }
}

/** What a colleague of somebody's team has this month. */
function averages(teams: readonly Team[], held: Held): (personId: string) => Load | undefined {
  const of = teams.flatMap(({ people }) => {
    const average = dividedBy(sumOf(people.map(({ personId }) => loadOfAll(held.get(personId) ?? []))), people.length)
    return people.map(({ personId }) => [personId, average] as const)
  })
  const byPerson = new Map(of)
  return (personId) => byPerson.get(personId)
}

function shareOfPerson(problem: RotaProblem, personId: string, shifts: HeldShift[], average?: Load): PersonShare {
  const [month, before] = [loadOfAll(shifts), problem.balance[personId]]
  const share = { personId, shifts: shifts.length, month, year: plus(before ?? noLoad, month) }
  const why = shareWords({
    ...share,
    average,
    isNew: !before && Object.keys(problem.balance).length > 0,
    leaves: leavesOf(problem, personId).map((leave) => ({
      ...leave,
      kept: !shifts.some(({ slot }) => slot && clashes(slot, personId, [leave]).length > 0),
    })),
    wishes: problem.wishes.filter((wish) => wish.personId === personId),
    shiftsOn: countOn(shifts),
  })
  return { ...share, why }
}

/** Those that touch the time of the month's slots. */
function leavesOf({ slots, leaves }: RotaProblem, personId: string) {
  const month = { from: Math.min(...slots.map(({ from }) => from.getTime())), to: Math.max(...slots.map(({ to }) => to.getTime())) }
  return leaves.filter((leave) => leave.personId === personId && common(spanOf(leave), month) !== undefined)
}

function emptySlots(problem: RotaProblem, assigned: Assigned): EmptySlot[] {
  const breaksOf = ruleBook(problem)
  const held = shiftsByPerson(problem, assigned)
  const ofPool = (slot: Slot) => [...new Set(problem.pools.flatMap(({ post, personIds }) => (post === slot.post ? personIds : [])))]
  return problem.slots
    .filter((slot) => assigned[slot.id] === undefined)
    .map((slot) => ({
      slotId: slot.id,
      why: emptyWords(ofPool(slot).map((personId) => breaksOf(slot, personId, held.get(personId) ?? []))),
    }))
}

const loadOfAll = (shifts: readonly HeldShift[]): Load => sumOf(shifts.flatMap(({ slot }) => (slot ? [loadOf(slot)] : [])))

const countOn = (shifts: readonly HeldShift[]) => (day: string) => shifts.filter(({ slot }) => slot?.day === day).length
