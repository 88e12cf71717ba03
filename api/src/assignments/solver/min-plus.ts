/**
 * What it costs to let each number of households leave a part of the tree (negative: come in). Two numbers, of which the first counts
 * more: sums of all levels do not fit into one.
 */
export interface Options {
  /** The smallest number; the others follow one by one. */
  from: number
  high: Float64Array
  low: Float64Array
  /** Decides everything inside, now that so many leave. */
  settle(leaving: number): void
}

export function options(
  from: number,
  count: number,
  cost: (leaving: number) => [number, number],
  settle: (leaving: number) => void,
): Options {
  const costs = Array.from({ length: count }, (_, index) => cost(from + index))
  return { from, high: Float64Array.from(costs, ([high]) => high), low: Float64Array.from(costs, ([, low]) => low), settle }
}

/** The cheapest way to share out each total between two parts; of equals, the one in which fewest leave the first. */
export function join(a: Options, b: Options): Options {
  const from = a.from + b.from
  const length = a.high.length + b.high.length - 1
  const high = new Float64Array(length).fill(Number.POSITIVE_INFINITY)
  const low = new Float64Array(length).fill(Number.POSITIVE_INFINITY)
  const picks = new Int32Array(length)
  for (let i = 0; i < a.high.length; i++) {
    const ofHigh = a.high[i]!
    const ofLow = a.low[i]!
    for (let j = 0, at = i; j < b.high.length; j++, at++) {
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
  return { from, high, low, settle }
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
