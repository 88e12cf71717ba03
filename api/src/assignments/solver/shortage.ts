import { distance, type Instance, toInstance } from './instance'
import type { Problem, Solution } from './problem'
import { solve } from './solve'

/** What is missing when there are too few members, or too few who may go where they are wanted. */
export interface Shortage {
  uncovered: number
  /** Gates with households that have nobody, the most first, and how many more members had better live there. */
  wanted: { gateId: string; missing: number; members: number }[]
  /** The fewest that would close it. */
  membersWanted: number
  /** What a limit one or two higher would leave. Members who agreed on a number of their own keep it. */
  higherLimits: { max: number; uncovered: number }[]
}

/** @returns undefined when everybody has a contact */
export function shortageOf(problem: Problem, { contacts, cost }: Solution): Shortage | undefined {
  if (cost.uncovered === 0) return undefined
  const missing = new Map<string, number>()
  for (const { id, gateId } of problem.households) if (!contacts.has(id)) missing.set(gateId, (missing.get(gateId) ?? 0) + 1)
  const wanted = closeGaps(problem, missing)
  return {
    uncovered: cost.uncovered,
    wanted,
    membersWanted: wanted.reduce((sum, { members }) => sum + members, 0),
    higherLimits: [1, 2].map((more) => {
      const max = problem.limits.max + more
      return { max, uncovered: solve({ ...problem, limits: { ...problem.limits, max } }).cost.uncovered }
    }),
  }
}

/**
 * One more member after the other, where most are missing, each filled from the own gate first and then from the nearest within the
 * border. All but the last in an area are full, so fewer would not do.
 */
function closeGaps(problem: Problem, missing: ReadonlyMap<string, number>): Shortage['wanted'] {
  const left = new Map(missing)
  const hired = new Map<string, number>()
  for (;;) {
    const [gateId, most] = mostMissing(left)
    if (most === 0) break
    hired.set(gateId, (hired.get(gateId) ?? 0) + 1)
    let room = problem.limits.max
    for (const near of nearestFirst(problem, gateId)) {
      const taken = Math.min(room, left.get(near) ?? 0)
      left.set(near, (left.get(near) ?? 0) - taken)
      room -= taken
    }
  }
  return [...missing]
    .map(([gateId, count]) => ({ gateId, missing: count, members: hired.get(gateId) ?? 0 }))
    .sort((a, b) => b.members - a.members || b.missing - a.missing || (a.gateId < b.gateId ? -1 : 1))
}

const mostMissing = (left: ReadonlyMap<string, number>): [string, number] =>
  [...left].reduce((most, entry) => (entry[1] > most[1] || (entry[1] === most[1] && entry[0] < most[0]) ? entry : most), ['', 0])

/** Gates that somebody who lives there may serve. */
function nearestFirst(problem: Problem, gateId: string): string[] {
  const instance: Instance = toInstance({ ...problem, households: [], members: [{ id: 'new', homeGateId: gateId, available: true }] })
  return instance.gates
    .map(({ id, reach }, gate) => ({ id, reach, far: distance(instance, 0, gate) }))
    .filter(({ reach, far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
    .map(({ id }) => id)
}
