import { isMissed, kinds, loadOf, plus, unfairness, weights } from './fairness'
import { weekOf } from './person-rules'
import type { Load, Slot } from './rota-problem'
import { between, type Span, spanOf } from './spans'
import { type Candidate, shareOf, startOf, type Team } from './teams'

/** A slot as the search sees it. */
export interface Place {
  index: number
  slot: Slot
  span: Span
  week: string
  load: Load
}

/** Somebody as the search sees it. */
export interface Worker {
  person: Candidate
  may: boolean[]
  has: Place[]
  /** With what is settled. */
  load: Load
  /** What this one adds to the cost of the month as it is; undefined until it is asked for again. */
  cost?: number
  settledWeeks: string[]
  settledDays: string[]
}

/** `place` goes to `to`, who gives `back` to whoever had it; nobody may stand for the giver, never for the taker. */
export interface Exchange {
  place: Place
  to: Worker
  back?: Place
}

/** A team's month while it is searched: within the rules as long as only allowed exchanges are made. */
export class Draft {
  readonly places: Place[]
  readonly workers: Worker[]
  private readonly heldBy: (Worker | undefined)[]
  private readonly share: Load
  private nobodys: number

  constructor(team: Team) {
    const start = startOf(team)
    this.share = shareOf(team)
    this.heldBy = team.slots.map(() => undefined)
    this.nobodys = team.slots.length
    this.places = team.slots.map((slot, index) => ({ index, slot, span: spanOf(slot), week: weekOf(slot), load: loadOf(slot) }))
    this.workers = team.people.map((person) => ({
      person,
      may: team.slots.map((slot) => person.mayTake(slot)),
      has: [],
      load: plus(start(person), person.byHand),
      settledWeeks: person.settled.map(weekOf),
      settledDays: person.settled.flatMap(({ slot }) => (slot ? [slot.day] : [])),
    }))
  }

  holder(place: Place): Worker | undefined {
    return this.heldBy[place.index]
  }

  /** Of every place, by its index; a copy. */
  holders(): (Worker | undefined)[] {
    return [...this.heldBy]
  }

  /** slotId → personId. */
  assigned(): Record<string, string> {
    return Object.fromEntries(
      this.places.flatMap((place) => {
        const holder = this.holder(place)
        return holder ? [[place.slot.id, holder.person.personId]] : []
      }),
    )
  }

  get empty(): number {
    return this.nobodys
  }

  /** Weighted, see `fairness.ts`; without what no exchange can change. */
  cost(): number {
    return this.workers.reduce((sum, worker) => sum + this.costNow(worker), weights.empty * this.empty)
  }

  /** What the month would cost more (less: below nothing); undefined when a rule stands against it. */
  difference({ place, to, back }: Exchange): number | undefined {
    const from = this.holder(place)
    if (from === to || !canTake(to, place, back) || (from && back && !canTake(from, back, place))) return undefined
    const taker = this.costOf(to, place, back) - this.costNow(to)
    if (from) return taker + this.costOf(from, back, place) - this.costNow(from)
    return back ? taker : taker - weights.empty
  }

  make({ place, to, back }: Exchange): void {
    const from = this.holder(place)
    if (back) this.put(back, undefined)
    this.put(place, to)
    if (from && back) this.put(back, from)
  }

  /** Whoever has it has it no more. No rule is asked: that is for what takes it up again. */
  put(place: Place, worker: Worker | undefined): void {
    const from = this.holder(place)
    if (from) {
      from.has.splice(from.has.indexOf(place), 1)
      from.load = plus(from.load, place.load, -1)
      from.cost = undefined
      this.nobodys++
    }
    this.heldBy[place.index] = worker
    if (worker) {
      worker.has.push(place)
      worker.load = plus(worker.load, place.load)
      worker.cost = undefined
      this.nobodys--
    }
  }

  private costNow(worker: Worker): number {
    worker.cost ??= this.costOf(worker)
    return worker.cost
  }

  /** Of somebody as if they had one place more and one less. */
  private costOf({ person, load, has, settledDays }: Worker, more?: Place, less?: Place): number {
    let cost = 0
    for (const kind of kinds) {
      const then = load[kind] + (more?.load[kind] ?? 0) - (less?.load[kind] ?? 0)
      cost += unfairness(kind, then - this.share[kind])
    }
    for (const wish of person.wishes) {
      const shiftsOn = (day: string) =>
        has.filter((place) => place !== less && place.slot.day === day).length +
        settledDays.filter((settled) => settled === day).length +
        Number(more?.slot.day === day)
      if (isMissed(wish, shiftsOn)) cost += weights.wish
    }
    return cost
  }
}

/** Whether no rule stands against it once `without` is given away. */
function canTake({ person, may, has, settledWeeks }: Worker, place: Place, without?: Place): boolean {
  if (!may[place.index]) return false
  let sameWeek = 1
  for (const held of has) {
    if (held === without) continue
    if (between(held.span, place.span) < person.rules.minRestMs) return false
    if (held.week === place.week) sameWeek++
  }
  return sameWeek + settledWeeks.filter((week) => week === place.week).length <= person.rules.maxShiftsPerWeek
}
