import * as fc from 'fast-check'
import { closed, join, leaf, type Options, toll } from './min-plus'

const wide = { supply: 1_000, room: 1_000 }
const part = fc
  .tuple(
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 5 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 22, maxLength: 22 }),
  )
  .map(
    ([supply, room, costs]) =>
      (log: number[]): Options =>
        leaf(
          { supply, room },
          (leaving) => [costs[leaving + room] as number, costs[leaving + room + 11] as number],
          (leaving) => log.push(leaving),
        ),
  )
const at = ({ from, high, low }: Options, leaving: number): [number, number] => [
  high[leaving - from] as number,
  low[leaving - from] as number,
]

it('shares out every number at the least cost, and settles the parts accordingly', () => {
  fc.assert(
    fc.property(part, part, (a, b) => {
      const [ofA, ofB]: [number[], number[]] = [[], []]
      const [one, other] = [a(ofA), b(ofB)]
      const both = join(one, other, wide)
      for (let leaving = both.from; leaving < both.from + both.high.length; leaving++) {
        const shares = [...one.high.keys()].flatMap((index) => {
          const [first, second] = [one.from + index, leaving - one.from - index]
          const [x, y] = [at(one, first), at(other, second)]
          return Number.isNaN(x[0] + y[0]) || y[0] === undefined ? [] : [[x[0] + y[0], x[1] + y[1]] as const]
        })
        const best = shares.sort((x, y) => x[0] - y[0] || x[1] - y[1])[0]
        expect(at(both, leaving)).toEqual(best)
        both.settle(leaving)
        const [x, y] = [at(one, ofA.at(-1) as number), at(other, ofB.at(-1) as number)]
        expect([x[0] + y[0], x[1] + y[1]]).toEqual(best)
      }
    }),
  )
})

it('does not look at what the rest of the tree could never take or bring', () => {
  const pool = leaf(
    { supply: 4, room: 0 },
    () => [0, 0],
    () => {},
  )
  const seat = leaf(
    { supply: 0, room: 6 },
    () => [0, 0],
    () => {},
  )
  const both = join(pool, seat, { supply: 5, room: 8 })
  // one household outside may come in, two may leave
  expect([both.from, both.from + both.high.length - 1]).toEqual([-1, 2])
})

it('counts a toll for whoever crosses, and closes the border', () => {
  const pool = leaf(
    { supply: 2, room: 1 },
    (leaving) => [0, leaving],
    () => {},
  )
  expect([...toll(pool, 10).low]).toEqual([9, 0, 11, 22])
  expect([...closed(pool).low]).toEqual([0])
})
