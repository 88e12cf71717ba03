import { cheapestDeal, stancesOf } from './flow'
import type { Instance } from './instance'
import { type Levels, worseOf } from './levels'

/**
 * No plan costs less. The tree forgets who is excluded and at which gate contacts live; the flow with everybody open remembers both and
 * forgets the lower limit instead. Where the first levels are the tree's, the others cannot be less than the flow's.
 */
export function lowerBound(instance: Instance, tree: Levels): Levels {
  const open = { ...instance, fresh: false }
  const relaxed = (stepsPerMove?: number): Levels =>
    cheapestDeal(
      open,
      stancesOf(open, () => 'open'),
      stepsPerMove,
    ).bound
  const [uncovered, short, idle, moves] = tree
  const loose = relaxed()
  if (loose[0] > uncovered) return loose
  // Lagrange: with so many moves, the distance is at least what the flow pays for both, less the price of those moves.
  const distances = stepsWorth.map((steps) => {
    const priced = relaxed(steps)
    return priced[4] + steps * (priced[3] - moves)
  })
  return [
    [uncovered, short, idle, loose[3], loose[4], loose[5]] as const,
    [uncovered, short, idle, moves, Math.max(...distances), 0] as const,
  ].reduce(worseOf, tree)
}

/** Measured on communities of 60 to 3,000 households whose contacts live anywhere: higher prices bind less. */
const stepsWorth = [2, 3]
