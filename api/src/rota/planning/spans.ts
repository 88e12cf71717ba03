/** From `from` to before `to`, in whatever unit the caller counts. */
export interface Span {
  from: number
  to: number
}

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.from - b.from || a.to - b.to)

/** What of `within` lies under none of the others, in order. */
export function gapsIn(within: Span, covered: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let reached = within.from
  for (const { from, to } of inOrder(covered)) {
    if (from >= within.to) break
    if (from > reached) gaps.push({ from: reached, to: from })
    reached = Math.max(reached, to)
  }
  if (reached < within.to) gaps.push({ from: reached, to: within.to })
  return gaps
}

/** What two spans share; undefined when they do not meet. */
export function common(a: Span, b: Span): Span | undefined {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  return from < to ? { from, to } : undefined
}

/** From the end of the one to the beginning of the other, whichever comes first; negative when they overlap. */
export const between = (a: Span, b: Span): number => Math.max(a.from, b.from) - Math.min(a.to, b.to)

/** Of instants, in milliseconds. */
export const spanOf = ({ from, to }: { from: Date; to: Date }): Span => ({ from: from.getTime(), to: to.getTime() })
