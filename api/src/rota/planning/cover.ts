import type { DutyPost } from '@shared/seats'
import { common, gapsIn, type Span, spanOf } from './spans'

/** Somebody at a post, as a published month says. */
export interface Watch {
  personId: string
  post: DutyPost
  from: Date
  to: Date
}

interface Stretch {
  from: Date
  to: Date
}

/** All in order of time; nothing of it lies outside the span that was asked for. */
export interface CoverReport {
  /** Nobody who can be reached is at a required post. */
  gaps: (Stretch & { post: DutyPost })[]
  /** One person at two places at the same time. */
  doubles: (Stretch & { personId: string; posts: [DutyPost, DutyPost] })[]
  /** At a post, and nobody knows how to reach them: reason of a gap where nobody else is there. */
  unreachable: Watch[]
}

/**
 * What is red in a span of time, to the millisecond: worked out from where shifts begin and end.
 * @param reachable who can be told that something waits for them
 */
export function coverOf(
  span: Stretch,
  watches: readonly Watch[],
  required: readonly DutyPost[],
  reachable: ReadonlySet<string>,
): CoverReport {
  const within = spanOf(span)
  const seen = watches.flatMap((watch) => {
    const inside = common(spanOf(watch), within)
    return inside ? [{ ...watch, ...datesOf(inside) }] : []
  })
  const reached = seen.filter(({ personId }) => reachable.has(personId))
  return {
    gaps: required
      .flatMap((post) => {
        const covered = reached.filter((watch) => watch.post === post).map(spanOf)
        return gapsIn(within, covered).map((gap) => ({ post, ...datesOf(gap) }))
      })
      .sort(byTime),
    doubles: doublesOf(seen).sort(byTime),
    unreachable: seen.filter(({ personId }) => !reachable.has(personId)).sort(byTime),
  }
}

function doublesOf(watches: readonly Watch[]): CoverReport['doubles'] {
  return watches.flatMap((watch, index) =>
    watches.slice(index + 1).flatMap((other) => {
      const both = other.personId === watch.personId ? common(spanOf(watch), spanOf(other)) : undefined
      return both ? [{ personId: watch.personId, posts: [watch.post, other.post] as [DutyPost, DutyPost], ...datesOf(both) }] : []
    }),
  )
}

const datesOf = ({ from, to }: Span): Stretch => ({ from: new Date(from), to: new Date(to) })

const byTime = (a: Stretch, b: Stretch): number => a.from.getTime() - b.from.getTime() || a.to.getTime() - b.to.getTime()
