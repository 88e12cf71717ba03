import * as fc from 'fast-check'
import { Network } from './network-simplex'

interface Arc {
  from: number
  to: number
  capacity: number
  cost: number
}

const cheapest = (nodes: { supply: number; lost: number }[], arcs: Arc[]): { total: number; flow: number[] } => {
  const network = new Network()
  for (const { supply, lost } of nodes) network.addNode(supply, lost)
  for (const { from, to, capacity, cost } of arcs) network.addArc(from, to, capacity, cost)
  const flow = [...network.cheapestFlow()]
  const stays = nodes.map(({ supply }, index) => supply - leaving(arcs, flow, index + 1))
  const total = arcs.reduce((sum, { cost }, index) => sum + cost * (flow[index] as number), 0)
  return { total: total + nodes.reduce((sum, { lost }, index) => sum + lost * (stays[index] as number), 0), flow }
}

const leaving = (arcs: Arc[], flow: number[], node: number): number =>
  arcs.reduce(
    (sum, { from, to }, index) => sum + (from === node ? (flow[index] as number) : 0) - (to === node ? (flow[index] as number) : 0),
    0,
  )

/** Bellman and Ford on the residual network, again and again: slow, and too simple to be wrong. */
function cheapestBySuccessivePaths(nodes: { supply: number; lost: number }[], arcs: Arc[]): number {
  const all = [...arcs, ...nodes.map(({ lost }, index) => ({ from: index + 1, to: 0, capacity: 1_000, cost: lost }))]
  const flow = all.map(() => 0)
  let total = 0
  for (const [index, { supply }] of nodes.entries())
    for (let unit = 0; unit < supply; unit++) {
      const price = [...Array(nodes.length + 1)].map((_, node) => (node === index + 1 ? 0 : Number.POSITIVE_INFINITY))
      const by: (number | undefined)[] = []
      for (let round = 0; round <= nodes.length; round++)
        for (const [at, { from, to, capacity, cost }] of all.entries()) {
          if ((flow[at] as number) < capacity && (price[from] as number) + cost < (price[to] as number))
            [price[to], by[to]] = [(price[from] as number) + cost, at]
          if ((flow[at] as number) > 0 && (price[to] as number) - cost < (price[from] as number))
            [price[from], by[from]] = [(price[to] as number) - cost, -at - 1]
        }
      total += price[0] as number
      for (let node = 0; node !== index + 1; ) {
        const at = by[node] as number
        if (at >= 0) [flow[at], node] = [(flow[at] as number) + 1, all[at]?.from as number]
        else [flow[-at - 1], node] = [(flow[-at - 1] as number) - 1, all[-at - 1]?.to as number]
      }
    }
  return total
}

const network = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    nodes: fc.array(fc.record({ supply: fc.integer({ min: 0, max: 4 }), lost: fc.integer({ min: 20, max: 30 }) }), {
      minLength: count,
      maxLength: count,
    }),
    arcs: fc.array(
      fc.record({
        from: fc.integer({ min: 1, max: count }),
        to: fc.integer({ min: 0, max: count }),
        capacity: fc.integer({ min: 0, max: 4 }),
        cost: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 14 },
    ),
  }),
)

describe('The cheapest flow', () => {
  it('is as cheap as the slow way finds it, inside the capacities, and nothing gets lost on the way', () => {
    fc.assert(
      fc.property(network, ({ nodes, arcs: drawn }) => {
        const arcs = drawn.filter(({ from, to }) => from !== to)
        const { total, flow } = cheapest(nodes, arcs)
        expect(total).toBe(cheapestBySuccessivePaths(nodes, arcs))
        for (const [index, { capacity }] of arcs.entries()) {
          expect(flow[index]).toBeGreaterThanOrEqual(0)
          expect(flow[index]).toBeLessThanOrEqual(capacity)
        }
        for (const [index, { supply }] of nodes.entries()) expect(leaving(arcs, flow, index + 1)).toBeLessThanOrEqual(supply)
      }),
      { numRuns: 500 },
    )
  })

  it('takes the dear way only when the cheap one is full', () => {
    const { flow } = cheapest(
      [{ supply: 5, lost: 100 }],
      [
        { from: 1, to: 0, capacity: 3, cost: 1 },
        { from: 1, to: 0, capacity: 9, cost: 2 },
      ],
    )
    expect(flow).toEqual([3, 2])
  })

  it('gives a unit up rather than pay more for it', () => {
    expect(cheapest([{ supply: 1, lost: 4 }], [{ from: 1, to: 0, capacity: 1, cost: 5 }]).flow).toEqual([0])
  })

  it('exists without arcs', () => {
    expect(cheapest([{ supply: 2, lost: 1 }], []).total).toBe(2)
  })
})
