import { cheapestDeal, type Stance, stancesOf } from './flow'
import type { Instance } from './instance'
import { compareLevels, type Deal, type Levels, type LoadCost, levelsOf, loadsOf, openLoadCost, trueLoadCosts } from './levels'

/** A plan and what it costs by the rule. */
export interface Found {
  deal: Deal
  levels: Levels
}

/**
 * Branch and bound over who is used: the flow with everybody open is a bound; a member it leaves between having households and having
 * none is decided both ways. Depth first, so that good plans are found early.
 *
 * @param from the best plan known so far @param budget how many flows at most
 * @returns the best plan, and whether nothing better exists
 */
export function search(instance: Instance, from: Found, budget: number): Found & { complete: boolean } {
  let best = from
  let left = budget
  const relaxed = instance.seats.map((seat) => openLoadCost(instance, seat))
  const exact = trueLoadCosts(instance)

  const visit = (stances: readonly Stance[]): void => {
    if (left-- <= 0) return
    const { deal, bound } = cheapestDeal(instance, stances)
    if (compareLevels(bound, best.levels) >= 0) return
    const levels = levelsOf(instance, deal)
    if (compareLevels(levels, best.levels) < 0) best = { deal, levels }
    const undecided = loadsOf(instance, deal).findIndex(
      (load, seat) => stances[seat] === 'open' && differs(relaxed[seat], exact[seat], load),
    )
    if (undecided === -1) return
    for (const stance of ['used', 'idle'] as const) visit(stances.with(undecided, stance))
  }
  visit(stancesOf(instance, () => 'open'))
  return { ...best, complete: left >= 0 }
}

const differs = (a: LoadCost | undefined, b: LoadCost | undefined, load: number): boolean =>
  a?.shortfall(load) !== b?.shortfall(load) || a?.idle(load) !== b?.idle(load) || a?.imbalance(load) !== b?.imbalance(load)
