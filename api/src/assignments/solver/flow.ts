import { distance, type Group, type Instance, mayServe, type Place, type Seat } from './instance'
import { type Deal, type Levels, type LoadCost, levelsOf, openLoadCost, trueLoadCost, usedLoadCost } from './levels'
import { Network, unlimited } from './network-simplex'

/** What is decided of a seat before the flow: it has households, it has none, or the flow may do as it likes. */
export type Stance = 'used' | 'idle' | 'open'

const loadCost = { used: usedLoadCost, idle: trueLoadCost, open: openLoadCost } as const satisfies Record<Stance, unknown>

export interface Relaxation {
  deal: Deal
  /** No plan that keeps to the stances costs less. */
  bound: Levels
}

/**
 * The cheapest deal that keeps to the stances, exact as long as none is open.
 *
 * Households of a gate enter a hub of that gate and walk up the tree of hubs (building, grid, community) as far as the border lets them;
 * at each hub they find the members who live below it. The present contact is reached by an arc of its own, and so is every member where
 * some are excluded. A member's arc to the sink is one unit wide and there is one for each household more, each dearer than the last.
 *
 * An open seat costs what is cheapest in between having households and having none (the convex envelope of both): what comes out is a
 * bound, and a plan only by luck.
 *
 * @param stepsPerMove a move costs as much as so many steps of distance, instead of more than all of them
 */
export function cheapestDeal(instance: Instance, stances: readonly Stance[], stepsPerMove?: number): Relaxation {
  const ofSeats = instance.seats.map((seat, index) => loadCost[stances[index] as Stance](instance, seat))
  const deal = new DealNetwork(instance, stances, ofSeats, weightsOf(instance, stepsPerMove)).solve()
  return { deal, bound: levelsOf(instance, deal, ofSeats) }
}

/** The same for everybody, except that whoever has households by a pin is used. */
export const stancesOf = ({ seats }: Instance, wish: (seat: number) => Stance): Stance[] =>
  seats.map(({ base }, seat) => (base > 0 ? 'used' : wish(seat)))

/**
 * One number for all levels. A plan can be improved if and only if some cycle of the network is cheaper than nothing, and a cycle meets
 * each node once: it changes two loads at most, each group's contact once, each seat's distance once. So a level needs to outweigh no
 * more than what one cycle can change below it, and the numbers stay small.
 */
function weightsOf({ groups, seats, min, target }: Instance, stepsPerMove = 3 * seats.length + 1) {
  const most = seats.reduce((highest, seat) => Math.max(highest, seat.most), 0)
  const distanceWeight = 2 * (2 * (most + target) + 1) + 1
  const moves = distanceWeight * stepsPerMove
  const idle = distanceWeight * (3 * seats.length + 1) * (groups.length + 1)
  const shortfall = idle * (min + 1)
  return { distance: distanceWeight, moves, idle, shortfall, uncovered: 2 * shortfall }
}

/** Where the households that walk up to an area stop and look around. */
interface Hub {
  level: number
  node: number
  up?: { hub: Hub; arc: number }
  seats: { arc: number; seat: number }[]
  inside: Portion[]
}

/** So many households of a group. */
interface Portion {
  group: number
  count: number
}

class DealNetwork {
  private readonly network = new Network()
  /** Dearer than leaving a household without anybody, so never paid. */
  private readonly never: number
  private readonly seatNodes: number[]
  /** By area. */
  private readonly hubs = new Map<number, Hub>()
  private readonly entries: { arc: number; group: number; hub: Hub }[] = []
  private readonly direct: { arc: number; group: number; seat: number }[] = []

  constructor(
    private readonly instance: Instance,
    private readonly stances: readonly Stance[],
    private readonly costs: readonly LoadCost[],
    private readonly weights: ReturnType<typeof weightsOf>,
  ) {
    this.never = 2 * weights.uncovered
    this.seatNodes = instance.seats.map(() => this.network.addNode(0, this.never))
    for (const [index, group] of instance.groups.entries()) this.addGroup(index, group)
    for (const [seat, { home }] of instance.seats.entries()) {
      this.addLoads(seat)
      this.standAtHubs(seat, instance.gates[home])
    }
  }

  solve(): Deal {
    const flow = this.network.cheapestFlow()
    const deal = this.instance.groups.map(() => new Map<number, number>())
    const give = (group: number, seat: number, count: number): void => {
      const given = deal[group] as Map<number, number>
      if (count > 0) given.set(seat, (given.get(seat) ?? 0) + count)
    }
    for (const { arc, group, seat } of this.direct) give(group, seat, flow[arc] as number)
    for (const { arc, group, hub } of this.entries) hub.inside.push({ group, count: flow[arc] as number })
    // From the gates upwards: whoever lives below a hub takes what comes by, the rest walks on.
    for (const { inside, seats, up } of [...this.hubs.values()].sort((a, b) => a.level - b.level)) {
      for (const { arc, seat } of seats) for (const { group, count } of take(inside, flow[arc] as number)) give(group, seat, count)
      if (up) up.hub.inside.push(...take(inside, flow[up.arc] as number))
    }
    return deal
  }

  private addGroup(index: number, group: Group): void {
    const moved = group.contact === -1 ? 0 : this.weights.moves
    const node = this.network.addNode(group.households.length, this.weights.uncovered + moved)
    if (group.contact !== -1) this.addDirect(index, node, group.contact, 0)
    if (group.excluded.length === 0) {
      const hub = this.hub(this.instance.gates[group.gate] as Place, 0)
      this.entries.push({ arc: this.network.addArc(node, hub.node, unlimited, moved), group: index, hub })
      return
    }
    for (const seat of this.instance.seats.keys())
      if (seat !== group.contact && !group.excluded.includes(seat) && mayServe(this.instance, seat, group.gate))
        this.addDirect(index, node, seat, moved)
  }

  private addDirect(group: number, node: number, seat: number, moved: number): void {
    const far = distance(this.instance, seat, (this.instance.groups[group] as Group).gate)
    const arc = this.network.addArc(node, this.seatNodes[seat] as number, unlimited, moved + far * this.weights.distance)
    this.direct.push({ arc, group, seat })
  }

  private hub(place: Place, level: number): Hub {
    const area = place.areas[level] as number
    const known = this.hubs.get(area)
    if (known) return known
    const hub: Hub = { level, node: this.network.addNode(0, this.never), seats: [], inside: [] }
    this.hubs.set(area, hub)
    if (level < place.reach) {
      const up = this.hub(place, level + 1)
      hub.up = { hub: up, arc: this.network.addArc(hub.node, up.node, unlimited, 0) }
    }
    return hub
  }

  /** One unit wide each, every household more dearer than the last. */
  private addLoads(seat: number): void {
    if (this.stances[seat] === 'idle') return
    const { base, most } = this.instance.seats[seat] as Seat
    const { shortfall, idle, imbalance } = this.costs[seat] as LoadCost
    const price = (load: number): number => shortfall(load) * this.weights.shortfall + idle(load) * this.weights.idle + imbalance(load)
    for (let load = base + 1; load <= most; load++) this.network.addArc(this.seatNodes[seat] as number, 0, 1, price(load) - price(load - 1))
  }

  /** The seat is found at every hub above its home by whoever comes up to it; from elsewhere only at the community's. */
  private standAtHubs(seat: number, home: Place | undefined): void {
    for (const hub of home ? home.areas.flatMap((area) => this.hubs.get(area) ?? []) : this.communityHubs()) {
      const arc = this.network.addArc(hub.node, this.seatNodes[seat] as number, unlimited, hub.level * this.weights.distance)
      hub.seats.push({ arc, seat })
    }
  }

  private communityHubs(): Hub[] {
    return [...this.hubs.values()].filter(({ level }) => level === 3)
  }
}

/** Takes so many out of what is there, in order. */
function take(inside: Portion[], count: number): Portion[] {
  const taken: Portion[] = []
  let left = count
  while (left > 0) {
    const portion = inside[0] as Portion
    const part = Math.min(left, portion.count)
    taken.push({ group: portion.group, count: part })
    portion.count -= part
    left -= part
    if (portion.count === 0) inside.shift()
  }
  return taken
}
