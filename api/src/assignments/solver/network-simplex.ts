/**
 * Minimum-cost flow by the primal network simplex method, after Ahuja, Magnanti, Orlin, "Network Flows" (1993), chapter 11, with
 * strongly feasible trees against cycling and the block search of LEMON (Király, Kovács, "Efficient implementations of minimum-cost
 * flow algorithms", 2012).
 *
 * Node 0 is the sink. Every other node may send what it holds to the sink at its own `lost` price, so a flow always exists, and the tree
 * of those arcs is where the search begins. Amounts and costs are integers; sums of costs along a path must stay below 2^53.
 */
export class Network {
  private readonly source: number[] = []
  private readonly target: number[] = []
  private readonly capacity: number[] = []
  private readonly cost: number[] = []
  private readonly supply: number[] = [0]
  private readonly lost: number[] = [0]

  /** @param supply units that start here @param lost price of a unit that goes straight to the sink */
  addNode(supply: number, lost: number): number {
    this.lost.push(lost)
    return this.supply.push(supply) - 1
  }

  addArc(source: number, target: number, capacity: number, cost: number): number {
    this.source.push(source)
    this.target.push(target)
    this.capacity.push(capacity)
    return this.cost.push(cost) - 1
  }

  /** Units on each arc, by the number that `addArc` gave. What is lost is on none of them. */
  cheapestFlow(): Int32Array {
    const arcs = this.source.length
    const others = this.supply.slice(1)
    return new Simplex(
      this.supply.length,
      Int32Array.from([...this.source, ...others.map((_, index) => index + 1)]),
      Int32Array.from([...this.target, ...others.map(() => 0)]),
      Int32Array.from([...this.capacity, ...others.map(() => unlimited)]),
      Float64Array.from([...this.cost, ...this.lost.slice(1)]),
      this.supply,
      arcs,
    )
      .run()
      .subarray(0, arcs)
  }
}

/** More than all the units of any network here. */
export const unlimited = 1 << 30

const atLower = 1
const inTree = 0
const atUpper = -1
const none = -1

class Simplex {
  private readonly flow: Int32Array
  private readonly state: Int8Array
  /** For tree arcs, price[target] = price[source] + cost. */
  private readonly price: Float64Array
  private readonly parent: Int32Array
  /** The tree arc between a node and its parent. */
  private readonly link: Int32Array
  private readonly depth: Int32Array
  private readonly firstChild: Int32Array
  private readonly next: Int32Array
  private readonly previous: Int32Array
  private readonly block: number
  private scan = 0

  constructor(
    nodes: number,
    private readonly source: Int32Array,
    private readonly target: Int32Array,
    private readonly capacity: Int32Array,
    private readonly cost: Float64Array,
    supply: readonly number[],
    firstLost: number,
  ) {
    this.flow = new Int32Array(source.length)
    this.state = new Int8Array(source.length).fill(atLower)
    this.price = new Float64Array(nodes)
    this.parent = new Int32Array(nodes).fill(none)
    this.link = new Int32Array(nodes).fill(none)
    this.depth = new Int32Array(nodes)
    this.firstChild = new Int32Array(nodes).fill(none)
    this.next = new Int32Array(nodes).fill(none)
    this.previous = new Int32Array(nodes).fill(none)
    this.block = Math.max(20, Math.ceil(Math.sqrt(source.length)))
    for (let node = nodes - 1; node > 0; node--) {
      const arc = firstLost + node - 1
      this.flow[arc] = supply[node] as number
      this.state[arc] = inTree
      this.price[node] = -(cost[arc] as number)
      this.depth[node] = 1
      this.hang(node, 0, arc)
    }
  }

  run(): Int32Array {
    for (let entering = this.findEntering(); entering !== none; entering = this.findEntering()) this.pivot(entering)
    return this.flow
  }

  /** The arc that promises most in the next block that promises anything. */
  private findEntering(): number {
    const { source, target, cost, state, price } = this
    const arcs = source.length
    let best = none
    let most = 0
    let left = this.block
    for (let seen = 0, arc = this.scan; seen < arcs; seen++, arc = arc + 1 === arcs ? 0 : arc + 1) {
      const gain = -state[arc]! * (cost[arc]! + price[source[arc]!]! - price[target[arc]!]!)
      if (gain > most) {
        most = gain
        best = arc
      }
      if (--left === 0) {
        if (best !== none) {
          this.scan = arc
          return best
        }
        left = this.block
      }
    }
    return best
  }

  private pivot(entering: number): void {
    const rises = this.state[entering] === atLower
    // Flow runs along the entering arc from first to second, from there up the tree and down again.
    const first = (rises ? this.source : this.target)[entering]!
    const second = (rises ? this.target : this.source)[entering]!
    const join = this.meet(first, second)

    // The last arc that blocks, seen from the join along the flow, leaves: that keeps the tree strongly feasible.
    let most = this.capacity[entering]!
    let out: number = none
    let outOnFirst = false
    for (let node = first; node !== join; node = this.parent[node]!) {
      const room = this.room(node, false)
      if (room < most) [most, out, outOnFirst] = [room, node, true]
    }
    for (let node = second; node !== join; node = this.parent[node]!) {
      const room = this.room(node, true)
      if (room <= most) [most, out, outOnFirst] = [room, node, false]
    }

    if (most > 0) {
      this.flow[entering]! += rises ? most : -most
      for (let node = first; node !== join; node = this.parent[node]!) this.push(node, -most)
      for (let node = second; node !== join; node = this.parent[node]!) this.push(node, most)
    }
    if (out === none) {
      this.state[entering] = rises ? atUpper : atLower
      return
    }
    const leaving = this.link[out]!
    this.state[leaving] = this.flow[leaving] === 0 ? atLower : atUpper
    this.state[entering] = inTree
    this.rehang(outOnFirst ? first : second, outOnFirst ? second : first, entering, out)
  }

  private meet(one: number, other: number): number {
    let [a, b] = [one, other]
    while (a !== b) {
      if (this.depth[a]! >= this.depth[b]!) a = this.parent[a]!
      else b = this.parent[b]!
    }
    return a
  }

  /** How much more may run over a node's link, up the tree or down. */
  private room(node: number, up: boolean): number {
    const arc = this.link[node]!
    return (this.source[arc] === node) === up ? this.capacity[arc]! - this.flow[arc]! : this.flow[arc]!
  }

  private push(node: number, up: number): void {
    const arc = this.link[node]!
    this.flow[arc]! += this.source[arc] === node ? up : -up
  }

  /** The part of the tree below `out` hangs from `holder` now, turned so that `top` is its root. */
  private rehang(top: number, holder: number, entering: number, out: number): void {
    let [node, newParent, newLink] = [top, holder, entering]
    for (;;) {
      const [oldParent, oldLink] = [this.parent[node]!, this.link[node]!]
      this.unhang(node)
      this.hang(node, newParent, newLink)
      if (node === out) break
      ;[newParent, newLink, node] = [node, oldLink, oldParent]
    }
    const step = this.cost[entering]!
    const price = this.source[entering] === holder ? this.price[holder]! + step : this.price[holder]! - step
    this.shift(top, price - this.price[top]!)
  }

  private shift(top: number, by: number): void {
    let node = top
    for (;;) {
      this.price[node]! += by
      this.depth[node] = this.depth[this.parent[node]!]! + 1
      let following = this.firstChild[node]!
      while (following === none) {
        if (node === top) return
        following = this.next[node]!
        if (following === none) node = this.parent[node]!
      }
      node = following
    }
  }

  private hang(node: number, parent: number, link: number): void {
    this.parent[node] = parent
    this.link[node] = link
    const sibling = this.firstChild[parent]!
    this.next[node] = sibling
    this.previous[node] = none
    if (sibling !== none) this.previous[sibling] = node
    this.firstChild[parent] = node
  }

  private unhang(node: number): void {
    const [before, after] = [this.previous[node]!, this.next[node]!]
    if (before === none) this.firstChild[this.parent[node]!] = after
    else this.next[before] = after
    if (after !== none) this.previous[after] = before
  }
}
