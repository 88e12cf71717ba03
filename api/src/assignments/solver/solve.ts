import { dealFloors } from './deal-floors'
import { cheapestDeal, type Stance, stancesOf } from './flow'
import { type Instance, toInstance } from './instance'
import { compareLevels, type Levels, levelsOf, toPlanCost } from './levels'
import { lowerBound } from './lower-bound'
import type { Problem, Solution } from './problem'
import { type Found, search } from './search'
import { chooseByTree } from './tree-choice'

/**
 * The plan that costs least, level by level (docs/adr/0008-assignment-solver.md). Pure; the same input in any order gives the same plan.
 * `checkProblem` first: what it refuses has no plan.
 */
export function solve(problem: Problem): Solution {
  const instance = toInstance(problem)
  const { deal, levels, bound } = best(instance)
  return {
    contacts: dealFloors(instance, deal),
    cost: toPlanCost(instance, levels),
    bound: toPlanCost(instance, bound),
    proven: compareLevels(levels, bound) === 0,
  }
}

/** Who is used is what makes it hard. Each step either settles that for good or leaves a plan and a bound to the next. */
function best(instance: Instance): Found & { bound: Levels } {
  const easy = instance.fresh ? withEverybody(instance) : withAnybody(instance)
  if (compareLevels(easy.levels, easy.bound) === 0) return easy

  const tree = chooseByTree(instance)
  const chosen = cheaperOf(
    easy,
    find(instance, (seat) => (tree.used[seat] ? 'used' : 'idle')),
  )
  const bound = lowerBound(instance, tree.bound)
  if (compareLevels(chosen.levels, bound) === 0) return { ...chosen, bound }

  const { complete, ...found } = search(instance, chosen, flowBudget / (instance.groups.length * instance.seats.length))
  return { ...found, bound: complete ? found.levels : bound }
}

/** Flows tried in a search, times groups and seats: a few tenths of a second, and the whole search where members are few. */
const flowBudget = 400_000

/** Nobody short, nobody idle: better is not possible on the levels that say who is used, and on the others the flow is exact. */
function withEverybody(instance: Instance): Found & { bound: Levels } {
  const found = find(instance, () => 'used')
  const [uncovered, short, idle] = found.levels
  return { ...found, bound: short + idle === 0 ? found.levels : [uncovered, 0, 0, 0, 0, 0] }
}

/** A plan that costs by the rule no more than by the relaxed one. */
function withAnybody(instance: Instance): Found & { bound: Levels } {
  const { deal, bound } = cheapestDeal(
    instance,
    stancesOf(instance, () => 'open'),
  )
  return { deal, levels: levelsOf(instance, deal), bound }
}

function find(instance: Instance, wish: (seat: number) => Stance): Found {
  const { deal } = cheapestDeal(instance, stancesOf(instance, wish))
  return { deal, levels: levelsOf(instance, deal) }
}

const cheaperOf = (a: Found, b: Found): Found => (compareLevels(b.levels, a.levels) < 0 ? b : a)
