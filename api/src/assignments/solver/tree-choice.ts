import type { Instance, Place, Seat } from './instance'
import { capacityOf, type Levels, trueLoadCost } from './levels'
import { closed, join, leaf, type Options, toll } from './min-plus'

/**
 * Who had better stay in reserve. Whether a member is used at all makes the problem hard in general; but distances are those of a tree
 * (gate, building, grid, community), and on a tree only the number of households that cross an area's border matters, not which. So the
 * cheapest way to let every number of households into or out of an area is found from its parts by a (min,+) convolution, from the gates
 * up to the community, where nobody may be left over.
 *
 * It forgets two things: that somebody is excluded, and that a contact may live at another gate. Where neither occurs the result is exact;
 * otherwise no plan can cost less.
 */
export function chooseByTree(instance: Instance): { used: boolean[]; bound: Levels } {
  const tree = new Tree(instance)
  const community = tree.community()
  community.settle(0)
  const at = -community.from
  return { used: tree.loads.map((load) => load > 0), bound: tree.unpack(community.high[at] as number, community.low[at] as number) }
}

class Tree {
  readonly loads: number[]
  private readonly units: { shortfall: number; uncovered: number; distance: number; moves: number }
  /** By gate. */
  private readonly supply: number[]
  private readonly all: { supply: number; room: number }
  /** By seat: households anywhere whose contact it is and may stay. */
  private readonly present: number[]

  constructor(private readonly instance: Instance) {
    const { seats, groups, gates, min, target } = instance
    this.loads = seats.map(({ base }) => base)
    this.supply = gates.map(() => 0)
    this.present = seats.map(() => 0)
    for (const { gate, contact, households } of groups) {
      this.supply[gate] = (this.supply[gate] as number) + households.length
      if (contact !== -1) this.present[contact] = (this.present[contact] as number) + households.length
    }
    const households = this.supply.reduce((sum, count) => sum + count, 0)
    this.all = { supply: households, room: seats.reduce((sum, seat) => sum + capacityOf(seat), 0) }
    const shortfall = min * seats.length + 1
    const distance = seats.reduce((sum, { base, most }) => sum + Math.max(most, base, target) ** 2, 1)
    this.units = { shortfall, uncovered: shortfall ** 2, distance, moves: distance * (6 * households + 1) }
  }

  /** Each level of the tree is the toll of half a step: two gates of a building are a whole one apart. */
  community(): Options {
    const { gates, seats } = this.instance
    const ofGates = gates.map((place, gate): [Place, Options] => [place, this.cross(this.gate(gate), place, 0)])
    const ofBuildings = this.parents(ofGates, 1)
    const ofGrids = this.parents(ofBuildings, 2)
    const elsewhere = seats.flatMap((seat, index) => (seat.home === -1 ? [this.seat(index)] : []))
    const parts = ofGrids.map(([, part]) => part)
    if (gates[0]?.reach === 3) parts.push(...elsewhere.map((part) => toll(part, 3 * this.units.distance)))
    else parts.push(...elsewhere.map(closed))
    return parts.reduce(this.join)
  }

  unpack(high: number, low: number): Levels {
    const { units, instance } = this
    const [uncovered, rest] = divide(high, units.uncovered)
    const [moves, below] = divide(low, units.moves)
    const [halves, imbalance] = divide(below, units.distance)
    const distance = Math.ceil(halves / 2) + instance.settledDistance
    return [uncovered, ...divide(rest, units.shortfall), moves + instance.settledMoves, distance, imbalance]
  }

  private parents(children: readonly [Place, Options][], level: number): [Place, Options][] {
    const areas = new Map<number, [Place, Options]>()
    for (const [place, part] of children) {
      const area = place.areas[level] as number
      const before = areas.get(area)
      areas.set(area, [place, before ? this.join(before[1], part) : part])
    }
    return [...areas.values()].map(([place, inside]) => [place, this.cross(inside, place, level)])
  }

  private join = (a: Options, b: Options): Options => join(a, b, this.all)

  private cross = (inside: Options, { reach }: Place, level: number): Options =>
    reach > level ? toll(inside, this.units.distance) : closed(inside)

  private gate(gate: number): Options {
    const waiting = this.supply[gate] as number
    const empty = { supply: waiting, room: 0 }
    const pool = leaf(
      empty,
      (leaving) => [(waiting - leaving) * this.units.uncovered, 0],
      () => {},
    )
    return this.instance.seats.reduce((inside, { home }, seat) => (home === gate ? this.join(inside, this.seat(seat)) : inside), pool)
  }

  private seat(index: number): Options {
    const { units, instance } = this
    const seat = instance.seats[index] as Seat
    const { shortfall, idle, imbalance } = trueLoadCost(instance, seat)
    const present = this.present[index] as number
    const cost = (leaving: number): [number, number] => {
      const load = seat.base - leaving
      return [shortfall(load) * units.shortfall + idle(load), Math.max(0, present + leaving) * units.moves + imbalance(load)]
    }
    return leaf({ supply: 0, room: capacityOf(seat) }, cost, (leaving) => {
      this.loads[index] = seat.base - leaving
    })
  }
}

const divide = (value: number, unit: number): [number, number] => [Math.floor(value / unit), value % unit]
