import type { PlanCost } from '@shared/assignment'
import { distance, type Instance, mayStay, type Seat } from './instance'

/** How many households of each group go to which seat; the rest of a group has nobody. */
export type Deal = readonly ReadonlyMap<number, number>[]

/**
 * The cost as the solver compares it, the first level counting most: uncovered, shortfall, idle, moves, distance, imbalance. Idle is in
 * parts of `min`, so that a relaxation may leave a member half idle. Imbalance is Σ (load − target)² over used members; in fresh plans,
 * where the levels before it settle how many are used, Σ load² says the same.
 */
export type Levels = readonly [number, number, number, number, number, number]

/** Negative: `a` is better. */
export function compareLevels(a: Levels, b: Levels): number {
  for (let level = 0; level < a.length; level++) {
    const difference = (a[level] as number) - (b[level] as number)
    if (difference !== 0) return difference
  }
  return 0
}

export const worseOf = (a: Levels, b: Levels): Levels => (compareLevels(b, a) > 0 ? b : a)

export function loadsOf({ seats }: Instance, deal: Deal): number[] {
  const loads = seats.map(({ base }) => base)
  for (const given of deal) for (const [seat, count] of given) loads[seat] = (loads[seat] as number) + count
  return loads
}

/** What a member costs by the load alone. */
export interface LoadCost {
  shortfall(load: number): number
  idle(load: number): number
  imbalance(load: number): number
}

/** As the rule says it: a member without households is short of nothing, but idle, and out of balance only if in use today. */
export const trueLoadCost = ({ min, fresh, target }: Instance, { inUse }: Seat): LoadCost => ({
  shortfall: (load) => (load === 0 ? 0 : Math.max(0, min - load)),
  idle: (load) => (load === 0 && fresh ? min : 0),
  imbalance: (load) => (load === 0 && !inUse ? 0 : (load - target) ** 2),
})

/** Of somebody who is to be used: the rule continued convexly to no household at all, where it is short of everything. */
export const usedLoadCost = ({ min, fresh, target }: Instance): LoadCost => ({
  shortfall: (load) => Math.max(0, min - load),
  idle: (load) => (load === 0 && fresh ? min : 0),
  imbalance: (load) => (load - target) ** 2,
})

/** Of somebody who may be used or not: what is cheapest in between, the convex envelope of the rule. */
export const openLoadCost = ({ min, fresh, target }: Instance, { inUse }: Seat): LoadCost => ({
  shortfall: () => 0,
  idle: (load) => (fresh ? Math.max(0, min - load) : 0),
  imbalance: (load) => (load <= target && !inUse ? 0 : (load - target) ** 2),
})

export const trueLoadCosts = (instance: Instance): LoadCost[] => instance.seats.map((seat) => trueLoadCost(instance, seat))

/** @param costs how the load of each seat is judged: by the rule itself, unless a relaxation is measured */
export function levelsOf(instance: Instance, deal: Deal, costs: readonly LoadCost[] = trueLoadCosts(instance)): Levels {
  let uncovered = 0
  let moves = instance.settledMoves
  let far = instance.settledDistance
  for (const [index, group] of instance.groups.entries()) {
    const given = deal[index] as ReadonlyMap<number, number>
    let open = group.households.length
    for (const [seat, count] of given) {
      open -= count
      far += count * distance(instance, seat, group.gate)
    }
    uncovered += open
    moves += mayStay(group) - (given.get(group.contact) ?? 0)
  }
  let [shortfall, idle, imbalance] = [0, 0, 0]
  for (const [seat, load] of loadsOf(instance, deal).entries()) {
    const cost = costs[seat] as LoadCost
    shortfall += cost.shortfall(load)
    idle += cost.idle(load)
    imbalance += cost.imbalance(load)
  }
  return [uncovered, shortfall, idle, moves, far, imbalance]
}

/** In the units of the rule: whole idle members, imbalance against ⌊households / used members⌋. */
export function toPlanCost(instance: Instance, [uncovered, shortfall, idleParts, moves, far, imbalance]: Levels): PlanCost {
  const cost = { uncovered, shortfall, idle: Math.ceil(idleParts / instance.min), moves, distance: far, imbalance }
  const used = instance.seats.length - cost.idle
  if (!instance.fresh || used === 0) return cost
  const target = Math.floor(instance.counted / used)
  const covered = instance.counted - uncovered
  return { ...cost, imbalance: Math.max(0, imbalance - 2 * target * covered + used * target ** 2) }
}

export const capacityOf = ({ base, most }: Seat): number => Math.max(0, most - base)
