import loadHighs from 'highs'
import { kinds, loadOf, plus, weights } from '../fairness'
import { weekOf } from '../person-rules'
import type { Load, RotaProblem, Slot } from '../rota-problem'
import { between, spanOf } from '../spans'
import { type Candidate, candidatesOf, freeSlots, shareOf, startOf, teamsOf } from '../teams'

/** The least there can be: slots without anybody first, then the rest of the score. `assigned` holds the free slots only. */
export interface BestMonth {
  empty: number
  unfair: number
  assigned: Record<string, string>
}

let highs: Awaited<ReturnType<typeof loadHighs>> | undefined

/**
 * The score of `fairness.ts` as a mixed-integer model: x(person, slot) is 0 or 1; the square of each count is held up by a cut line between
 * each two values it can have, which makes it exact.
 *
 * @param seconds for each of two steps @returns undefined when the time was not enough
 */
export async function monthWithHighs(problem: RotaProblem, seconds = 60): Promise<BestMonth | undefined> {
  highs ??= await loadHighs()
  const model = new Model(problem)
  return highs.withModel({ format: 'lp', data: model.text() }, (lp) => {
    lp.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: seconds })
    const columns = model.columns.map((name) => lp.getColByName(name))
    const least = (costs: Map<string, number>): number | undefined => {
      lp.changeColsCost(
        { kind: 'set', indices: columns },
        model.columns.map((name) => costs.get(name) ?? 0),
      )
      lp.run()
      return lp.getModelStatus() === highs?.constants.modelStatus.optimal ? lp.getObjectiveValue() : undefined
    }
    const taken = least(new Map(model.picks.map(({ x }) => [x, -1])))
    if (taken === undefined) return undefined
    lp.addRow(-Math.round(taken), -Math.round(taken), {
      indices: model.picks.map(({ x }) => lp.getColByName(x)),
      values: model.picks.map(() => 1),
    })
    const unfair = least(model.costs)
    if (unfair === undefined) return undefined
    const values = lp.getSolution().colValue
    const assigned = model.picks
      .filter(({ x }) => (values[lp.getColByName(x)] ?? 0) > 0.5)
      .map(({ slot, person }) => [slot.id, person.personId])
    return { empty: model.slots.length + Math.round(taken), unfair, assigned: Object.fromEntries(assigned) }
  })
}

interface Pick {
  x: string
  person: Candidate
  slot: Slot
}

class Model {
  readonly slots: Slot[]
  readonly picks: Pick[] = []
  readonly costs = new Map<string, number>()
  private readonly rows: string[] = []

  constructor(problem: RotaProblem) {
    this.slots = freeSlots(problem)
    const people = candidatesOf(problem)
    for (const [p, person] of people.entries())
      for (const [s, slot] of this.slots.entries()) if (person.mayTake(slot)) this.picks.push({ x: `x${p}_${s}`, person, slot })
    for (const slot of this.slots) this.row(this.of({ slot }), '<=', 1)
    for (const person of people) this.keepRules(person)
    for (const team of teamsOf(people, this.slots)) {
      const [start, share] = [startOf(team), shareOf(team)]
      for (const person of team.people) this.weigh(person, plus(plus(start(person), person.byHand), share, -1))
    }
  }

  get columns(): string[] {
    return [...this.picks.map(({ x }) => x), ...this.costs.keys()]
  }

  text(): string {
    const whole = this.picks.map(({ x }) => x)
    return ['Minimize', ` obj: ${this.columns.map((name) => `0 ${name}`).join(' + ')}`, 'Subject To']
      .concat(
        this.rows.map((row, index) => ` r${index}: ${row}`),
        ['Binaries', ` ${whole.join(' ')}`, 'End'],
      )
      .join('\n')
  }

  private keepRules(person: Candidate): void {
    const picks = this.of({ person })
    for (const [index, a] of picks.entries())
      for (const b of picks.slice(index + 1))
        if (between(spanOf(a.slot), spanOf(b.slot)) < person.rules.minRestMs) this.row([a, b], '<=', 1)
    for (const week of new Set(picks.map(({ slot }) => weekOf(slot))))
      this.row(
        picks.filter(({ slot }) => weekOf(slot) === week),
        '<=',
        person.rules.maxShiftsPerWeek - person.settled.filter((shift) => weekOf(shift) === week).length,
      )
  }

  /** @param beyond how far the person is from the share before any pick */
  private weigh(person: Candidate, beyond: Load): void {
    const picks = this.of({ person })
    for (const kind of kinds) {
      const steps = new Set(picks.map(({ slot }) => loadOf(slot)[kind]).filter((step) => step > 0))
      const step = [...steps].reduce(gcd, 0)
      const square = this.cost(weights[kind])
      const most = picks.reduce((sum, { slot }) => sum + loadOf(slot)[kind], 0)
      if (step === 0) this.rows.push(`${square} = ${beyond[kind] ** 2}`)
      for (let count = 0; step > 0 && count < most; count += step) {
        const [low, high] = [(beyond[kind] + count) ** 2, (beyond[kind] + count + step) ** 2]
        const slope = (high - low) / step
        const terms = picks.filter(({ slot }) => loadOf(slot)[kind] > 0).map(({ x, slot }) => term(-slope * loadOf(slot)[kind], x))
        this.rows.push(`${square} ${terms.join(' ')} >= ${low - slope * count}`)
      }
    }
    for (const { day, kind } of person.wishes) {
      const settled = person.settled.some(({ slot }) => slot?.day === day)
      const onDay = picks.filter(({ slot }) => slot.day === day)
      const missed = this.cost(weights.wish)
      if (kind === 'want') this.rows.push(`${missed} ${onDay.map(({ x }) => `+ ${x}`).join(' ')} >= ${settled ? 0 : 1}`)
      else if (settled) this.rows.push(`${missed} >= 1`)
      else for (const { x } of onDay) this.rows.push(`${missed} - ${x} >= 0`)
    }
  }

  private of(wanted: { person?: Candidate; slot?: Slot }): Pick[] {
    return this.picks.filter(({ person, slot }) => person === (wanted.person ?? person) && slot === (wanted.slot ?? slot))
  }

  private row(picks: Pick[], relation: string, limit: number): void {
    if (picks.length > 0) this.rows.push(`${picks.map(({ x }) => x).join(' + ')} ${relation} ${limit}`)
  }

  /** A column that is never below nothing and costs so much for each one. */
  private cost(weight: number): string {
    const name = `c${this.costs.size}`
    this.costs.set(name, weight)
    return name
  }
}

const term = (factor: number, x: string): string => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${x}`

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
