import type { PlanCost } from '@shared/assignment'
import loadHighs from 'highs'
import type { Dwelling, Gate, Member, Problem } from '../problem'

/**
 * The rule of design §8 once more, as a mixed-integer model for HiGHS: level by level, each level's best value becoming a constraint of
 * the next. Written from the rule and not from the solver, so that the two can be held against each other.
 *
 * @param seconds for each level @returns undefined when the time was not enough
 */
export async function planWithHighs(problem: Problem, seconds = 60): Promise<PlanCost | undefined> {
  highs ??= await loadHighs()
  const model = new Model(problem)
  if (model.columns.length === 0) return nobody(problem)
  return highs.withModel({ format: 'lp', data: model.text() }, (lp) => {
    lp.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: seconds })
    const best = (terms: Terms): number | undefined => {
      const columns = model.columns.map((name) => lp.getColByName(name))
      lp.changeColsCost(
        { kind: 'set', indices: columns },
        model.columns.map((name) => terms.of.get(name) ?? 0),
      )
      lp.run()
      if (lp.getModelStatus() !== highs?.constants.modelStatus.optimal) return undefined
      const value = Math.round(lp.getObjectiveValue())
      lp.addRow(value, value, { indices: [...terms.of.keys()].map((name) => lp.getColByName(name)), values: [...terms.of.values()] })
      return value + terms.constant
    }
    const cost = { uncovered: 0, shortfall: 0, idle: 0, moves: 0, distance: 0, imbalance: 0 }
    for (const level of ['uncovered', 'shortfall', 'idle', 'moves', 'distance'] as const) {
      if (level === 'idle' && problem.kind === 'repair') continue
      const value = best(model.terms(level))
      if (value === undefined) return undefined
      cost[level] = value
    }
    const imbalance = best(model.imbalance(cost.idle))
    return imbalance === undefined ? undefined : { ...cost, imbalance }
  })
}

/** HiGHS takes no model without columns. */
const nobody = ({ households }: Problem): PlanCost => ({
  uncovered: households.length,
  shortfall: 0,
  idle: 0,
  moves: 0,
  distance: 0,
  imbalance: 0,
})

let highs: Awaited<ReturnType<typeof loadHighs>> | undefined

/** A linear expression. */
interface Terms {
  constant: number
  of: Map<string, number>
}

/** Households that nothing tells apart. */
interface Kind {
  size: number
  gate: Gate
  stays?: Member
  may: Member[]
  must: boolean
  counts: boolean
}

class Model {
  readonly columns: string[] = []
  private readonly members: Member[]
  private readonly kinds: Kind[]
  private readonly gates: Map<string, Gate>

  constructor(private readonly problem: Problem) {
    this.members = problem.members.filter(({ available }) => available)
    this.gates = new Map(problem.gates.map((gate) => [gate.id, gate]))
    const kinds = new Map<string, Kind>()
    for (const household of problem.households) {
      const kind = this.kindOf(household)
      const key = [household.gateId, kind.stays?.id, kind.must, kind.counts, ...kind.may.map(({ id }) => id)].join()
      kinds.set(key, { ...kind, size: (kinds.get(key)?.size ?? 0) + 1 })
    }
    this.kinds = [...kinds.values()]
    this.columns = [
      ...this.kinds.flatMap(({ may }, k) => may.map((member) => this.x(k, member))),
      ...this.members.flatMap((member, m) => [`u${m}`, `s${m}`, ...this.units(member).map((unit) => `y${m}_${unit}`)]),
    ]
  }

  text(): string {
    const rows: string[] = []
    for (const [k, { size, may, must }] of this.kinds.entries())
      if (may.length > 0) rows.push(`${may.map((member) => this.x(k, member)).join(' + ')} ${must ? '=' : '<='} ${size}`)
    for (const [m, member] of this.members.entries()) {
      const units = this.units(member).map((unit) => `y${m}_${unit}`)
      const given = this.kinds.flatMap(({ may, counts }, k) => (counts && may.includes(member) ? [this.x(k, member)] : []))
      rows.push(`${given.map((x) => `+ ${x}`).join(' ')} ${units.map((y) => `- ${y}`).join(' ')} = 0`)
      rows.push(`${units[0]} - u${m} = 0`, ...units.slice(1).map((y) => `${y} - u${m} <= 0`))
      rows.push(`s${m} - ${this.problem.limits.min} u${m} ${units.map((y) => `+ ${y}`).join(' ')} >= 0`)
    }
    const xs = this.kinds.flatMap(({ size, may }, k) => may.map((member) => `0 <= ${this.x(k, member)} <= ${size}`))
    const whole = this.columns.filter((name) => name.startsWith('x') || name.startsWith('s'))
    const binary = this.columns.filter((name) => name.startsWith('u') || name.startsWith('y'))
    return [
      'Minimize',
      ` obj: ${this.columns.map((name) => `0 ${name}`).join(' + ')}`,
      'Subject To',
      ...rows.map((row, index) => ` r${index}: ${row}`),
      'Bounds',
      ...xs.map((bound) => ` ${bound}`),
      'Generals',
      ` ${whole.join(' ')}`,
      'Binaries',
      ` ${binary.join(' ')}`,
      'End',
    ].join('\n')
  }

  terms(level: 'uncovered' | 'shortfall' | 'idle' | 'moves' | 'distance'): Terms {
    const of = new Map<string, number>()
    let constant = 0
    if (level === 'shortfall') for (const m of this.members.keys()) of.set(`s${m}`, 1)
    if (level === 'idle') for (const m of this.members.keys()) of.set(`u${m}`, -1)
    if (level === 'idle') constant = this.members.length
    for (const [k, { size, gate, stays, may }] of this.kinds.entries()) {
      if (level === 'uncovered' || (level === 'moves' && stays)) constant += size
      for (const member of may) {
        if (level === 'uncovered' || (level === 'moves' && member === stays)) of.set(this.x(k, member), -1)
        if (level === 'distance') of.set(this.x(k, member), this.distance(member, gate))
      }
    }
    return { constant, of }
  }

  imbalance(idle: number): Terms {
    const counted = this.kinds.filter(({ counts }) => counts).reduce((sum, { size }) => sum + size, 0)
    const today = this.problem.kind === 'fresh' ? new Set<Member>() : this.usedToday()
    const used = this.problem.kind === 'fresh' ? this.members.length - idle : today.size
    const target = used === 0 ? 0 : Math.floor(counted / used)
    const of = new Map<string, number>()
    for (const [m, member] of this.members.entries())
      for (const unit of this.units(member)) {
        const before = unit === 1 && !today.has(member) ? 0 : (unit - 1 - target) ** 2
        of.set(`y${m}_${unit}`, (unit - target) ** 2 - before)
      }
    return { constant: today.size * target ** 2, of }
  }

  /** Of the members who may go on: those with counted households; where nobody has any, all. */
  private usedToday(): Set<Member> {
    const used = this.kinds.flatMap(({ stays, may, must, counts }) => (must && counts ? may : stays && !must ? [stays] : []))
    return new Set(used.length === 0 ? this.members : used)
  }

  private kindOf(household: Dwelling): Kind {
    const { limits } = this.problem
    const gate = this.gates.get(household.gateId) as Gate
    const allowed = this.members.filter((member) => !household.excluded?.includes(member.id))
    const inside = allowed.filter((member) => this.distance(member, gate) <= { gate: 0, building: 1, grid: 2, community: 3 }[limits.border])
    const stays = inside.find(({ id }) => id === household.contactId)
    const owners = allowed.filter(({ ownHouseholdId }) => ownHouseholdId === household.id)
    const owner = owners.find(({ id }) => id === household.contactId) ?? [...owners].sort((a, b) => (a.id < b.id ? -1 : 1))[0]
    const settled = this.members.find(({ id }) => id === household.pinnedTo) ?? owner
    return {
      size: 1,
      gate,
      stays,
      may: settled ? [settled] : inside,
      must: settled !== undefined,
      counts: settled === undefined || settled !== owner || limits.countsOwnHome,
    }
  }

  private distance(member: Member, gate: Gate): number {
    const own = this.problem.households.find(({ id }) => id === member.ownHouseholdId)
    const home = this.gates.get(member.homeGateId ?? own?.gateId ?? '')
    if (!home) return 3
    if (home.id === gate.id) return 0
    if (home.buildingId === gate.buildingId) return 1
    return home.gridId !== undefined && home.gridId === gate.gridId ? 2 : 3
  }

  private units(member: Member): number[] {
    const { max } = this.problem.limits
    return Array.from({ length: Math.min(max, member.max ?? max) }, (_, index) => index + 1)
  }

  private x(kind: number, member: Member): string {
    return `x${kind}_${this.members.indexOf(member)}`
  }
}
