/**
 * What it costs to let each number of households leave a part of the tree (negative: come in). Two numbers, of which the first counts
 * more: sums of all levels do not fit into one.
 */
export interface Options {
  /** The smallest number that makes sense; the others follow one by one. */
  from: number
  /** Households inside that look for somebody, and how many the members inside could take. */
  supply: number
  room: number
  high: Float64Array
  low: Float64Array
  /** Decides everything inside, now that so many leave. */
  settle(leaving: number): void
}

/** A part with nothing inside it. */
export function leaf(
  { supply, room }: { supply: number; room: number },
  cost: (leaving: number) => [number, number],
  settle: (leaving: number) => void,
): Options {
  const costs = Array.from({ length: supply + room + 1 }, (_, index) => cost(index - room))
  const [high, low] = [Float64Array.from(costs, ([first]) => first), Float64Array.from(costs, ([, second]) => second)]
  return { from: -room, supply, room, high, low, settle }
}

/**
 * The cheapest way to share out each number between two parts; of equals, the one in which fewest leave the first.
 *
 * @param all of the whole tree: no more can come in than there are outside, none leave that nobody outside could take
 */
export function join(a: Options, b: Options, all: { supply: number; room: number }): Options {
  const [supply, room] = [a.supply + b.supply, a.room + b.room]
  const from = Math.max(a.from + b.from, supply - all.supply)
  const to = Math.min(a.from + a.high.length + b.from + b.high.length - 2, all.room - room)
  const length = to - from + 1
  const high = new Float64Array(length).fill(Number.POSITIVE_INFINITY)
  const low = new Float64Array(length).fill(Number.POSITIVE_INFINITY)
  const picks = new Int32Array(length)
  for (let i = 0; i < a.high.length; i++) {
    const ofHigh = a.high[i]!
    const ofLow = a.low[i]!
    const shift = a.from + i + b.from - from
    const last = Math.min(b.high.length - 1, length - 1 - shift)
    for (let j = Math.max(0, -shift); j <= last; j++) {
      const at = shift + j
      const sumHigh = ofHigh + b.high[j]!
      if (sumHigh > high[at]!) continue
      const sumLow = ofLow + b.low[j]!
      if (sumHigh < high[at]! || sumLow < low[at]!) {
        high[at] = sumHigh
        low[at] = sumLow
        picks[at] = i
      }
    }
  }
  const settle = (leaving: number): void => {
    const ofFirst = a.from + picks[leaving - from]!
    a.settle(ofFirst)
    b.settle(leaving - ofFirst)
  }
  return { from, supply, room, high, low, settle }
}

/** The same, but every household that leaves or comes in pays so much of the lower number. */
export const toll = (inner: Options, price: number): Options => ({
  ...inner,
  low: inner.low.map((low, index) => low + price * Math.abs(inner.from + index)),
})

/** The same, with nobody leaving or coming in. */
export function closed(inner: Options): Options {
  const at = -inner.from
  return { ...inner, from: 0, high: inner.high.slice(at, at + 1), low: inner.low.slice(at, at + 1) }
}
