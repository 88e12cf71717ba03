import { generator } from '../../core/random'
import type { Steps } from '../../core/steps'
import { Draft, type Exchange, type Place, type Worker } from './draft'
import { leastEmpty } from './least-empty'
import type { Assigned, Slot } from './rota-problem'
import { type Candidate, type Team, teamsOf } from './teams'

/** Stretches dealt out anew, for each slot of the month: 50 found hardly more on small months than 30. */
const roundsPerSlot = 30

/** Slots of the longest stretch off many people; three times as long off two of them. */
const longest = 16

/** How many rounds a month may stay worse than it was: late acceptance (Burke and Bykov 2017), which needs no temperature. */
const memory = 50

/** Differences below it are the rounding of fractions. */
const epsilon = 1e-7

/** Any number: the same month for the same input. */
const seed = 20_260_217

/**
 * Who gets which slot: within the rules, as many slots taken as it finds, then as fair as it finds. The same input gives the same month.
 * Somebody more, whose id comes last, never leaves more slots empty. A step is less than a millisecond of a full month's second.
 */
export function* search(people: readonly Candidate[], slots: readonly Slot[]): Steps<Assigned> {
  const assigned = {}
  for (const team of teamsOf(people, slots)) Object.assign(assigned, (yield* searchTeam(team)).assigned())
  return assigned
}

function* searchTeam(team: Team): Steps<Draft> {
  const begun = yield* improve(begin(team, {}))
  if (begun.empty === leastEmpty(team) || team.people.length === 1) return begun
  // where slots stay empty, the month without the last colleague must not have been the better one
  const fewer = yield* improve(begin(team, yield* search(team.people.slice(0, -1), team.slots)))
  return fewer.empty < begun.empty || (fewer.empty === begun.empty && fewer.cost() < begun.cost()) ? fewer : begun
}

/** As given; what is left, slot by slot, to whom it costs least. */
function begin(team: Team, given: Assigned): Draft {
  const draft = new Draft(team)
  for (const place of draft.places) {
    const to = draft.workers.find(({ person }) => person.personId === given[place.slot.id])
    if (to) draft.make({ place, to })
  }
  for (const place of draft.places) if (!draft.holder(place)) giveToCheapest(draft, place)
  return draft
}

/** To whoever of those looked at may have it and makes the month cost least, if anybody. */
function giveToCheapest(draft: Draft, place: Place, isLookedAt = () => true): void {
  let best: Worker | undefined
  let least = Number.POSITIVE_INFINITY
  for (const to of draft.workers) {
    if (!isLookedAt()) continue
    const difference = draft.difference({ place, to }) ?? Number.POSITIVE_INFINITY
    if (difference < least) [best, least] = [to, difference]
  }
  if (best) draft.put(place, best)
}

/** Wanders, then goes down until no exchange helps: no slot is left empty that somebody could take. */
function* improve(draft: Draft): Steps<Draft> {
  yield* wander(draft)
  yield* descend(draft)
  return draft
}

/**
 * Takes a stretch of the month off some of its people and deals it out anew (ruin and recreate, Schrimpf 2000), kept when no more slots
 * are empty and the month is no worse than it is now, or than it was `memory` rounds ago (late acceptance).
 */
function* wander(draft: Draft): Steps<void> {
  const random = generator(seed)
  const earlier: number[] = Array(memory).fill(draft.cost())
  let now = { cost: draft.cost(), empty: draft.empty }
  let best = { ...now, holders: draft.holders() }
  for (let round = 0; round < roundsPerSlot * draft.places.length; round++) {
    const ruined = shuffled(stretchOf(draft, random), random)
    const before = ruined.map((place) => draft.holder(place))
    for (const place of ruined) draft.put(place, undefined)
    for (const place of ruined) giveToCheapest(draft, place, () => random() < 0.9)
    const then = { cost: draft.cost(), empty: draft.empty }
    const kept = then.empty <= now.empty && (then.cost <= now.cost || then.cost <= (earlier[round % memory] as number))
    if (kept) now = then
    else for (const [index, place] of ruined.entries()) draft.put(place, before[index])
    earlier[round % memory] = now.cost
    if (now.cost < best.cost) best = { ...now, holders: draft.holders() }
    yield
  }
  for (const place of draft.places) draft.put(place, best.holders[place.index])
}

/** Most of the slots of a short stretch, or of a longer one those of two people and of nobody, who then share them anew. */
function stretchOf(draft: Draft, random: () => number): Place[] {
  const below = (limit: number) => Math.floor(random() * limit)
  const isLong = random() < 0.3
  const first = below(draft.places.length)
  const stretch = draft.places.slice(first, first + 2 + below(isLong ? 3 * longest : longest))
  if (!isLong) return stretch.filter(() => random() < 0.7)
  const two = [draft.workers[below(draft.workers.length)], draft.workers[below(draft.workers.length)], undefined]
  return stretch.filter((place) => two.includes(draft.holder(place)))
}

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

function* descend(draft: Draft): Steps<void> {
  const helps = (exchange: Exchange) => (draft.difference(exchange) ?? 0) < -epsilon
  for (let found = true; found; ) {
    found = false
    for (const place of draft.places) {
      const exchanges = [...draft.workers.map((to) => ({ place, to })), ...draft.places.flatMap((other) => swap(draft, place, other) ?? [])]
      const better = exchanges.find(helps)
      if (better) draft.make(better)
      found ||= better !== undefined
      yield
    }
  }
}

/** The holders of two slots change places; one of them may be empty. */
function swap(draft: Draft, place: Place, back: Place): Exchange | undefined {
  const to = draft.holder(back)
  return to && { place, to, back }
}
